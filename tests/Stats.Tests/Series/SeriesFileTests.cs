using NodaTime;
using Stats.Functions.Series;
using Stats.Functions.Sources;

namespace Stats.Tests.Series;

public sealed class SeriesFileTests
{
    private static readonly LocalDate monday = new(2025, 3, 3);

    // Eight weeks of 10 an hour, 08:00–11:00. A contact each Saturday is 1 of 30: under 5 %.
    [Fact]
    public void A_weekday_with_next_to_nothing_is_closed()
    {
        using var sample = new SeriesSample();
        sample.AddWeeks(8, hour: 8, hourCount: 3, count: 10);
        for (var week = 0; week < 8; week++)
            sample.Add(monday.PlusDays((week * 7) + 5), 9, 1);
        var found = sample.Read(horizonDays: 7);
        Assert.Equal((40, 8 * 60, 60, 3, 5), (found.Grid.PastCount, found.Grid.FirstMinute, found.Grid.IntervalMinutes, found.Grid.IntervalCount, found.Grid.WeekLength));
        Assert.All(found.Grid.Counts, counts => Assert.Equal([10, 10, 10], counts!));
        Assert.Equal(["Left out: 8 rows with 0.7 % of the contacts on weekdays that are closed (Saturday)."], found.Notes);

        // The last row is of Saturday 26 April; a week to come is Monday to Friday.
        Assert.Equal(new LocalDate(2025, 4, 25), found.Grid.Days[39]);
        Assert.Equal([new(2025, 4, 28), new(2025, 4, 29), new(2025, 4, 30), new(2025, 5, 1), new LocalDate(2025, 5, 2)], found.Grid.Days.Skip(40));
    }

    [Theory]
    [InlineData(4, 6)]
    [InlineData(3, 5)]
    public void A_weekday_is_open_when_contacts_come_in_half_of_the_weeks(int saturdays, int openWeekdays)
    {
        using var sample = new SeriesSample();
        sample.AddWeeks(8, hour: 8, hourCount: 3, count: 10);
        for (var week = 8 - saturdays; week < 8; week++)
            sample.Add(monday.PlusDays((week * 7) + 5), 9, 30);
        var grid = sample.Read().Grid;
        Assert.Equal(openWeekdays, grid.WeekLength);
        Assert.Equal(openWeekdays * 8, grid.PastCount);
    }

    [Theory]
    [InlineData(20, 7, 4, null)]
    [InlineData(19, 8, 3, "Left out: 19 rows with 1.6 % of the contacts outside 08:00–11:00.")] // 19 of 1219
    public void An_hour_is_open_when_it_has_rows_on_half_of_the_days(int earlyDays, int firstHour, int hours, string? note)
    {
        using var sample = new SeriesSample();
        sample.AddWeeks(8, hour: 8, hourCount: 3, count: 10);
        for (var day = 0; day < earlyDays; day++)
            sample.Add(monday.PlusDays((day / 5 * 7) + (day % 5)), 7, 1);
        var found = sample.Read();
        Assert.Equal((firstHour * 60, hours), (found.Grid.FirstMinute, found.Grid.IntervalCount));
        Assert.Equal(note is null ? [] : [note], found.Notes);
    }

    [Fact]
    public void Days_without_rows_or_with_nothing_but_zeros_are_unknown_and_missing_rows_are_zero_or_unknown()
    {
        using var sample = new SeriesSample();
        sample.AddWeeks(8, hour: 8, hourCount: 3, count: 10);
        sample.Remove(monday.PlusDays(1));
        sample.Remove(monday.PlusDays(2));
        for (var hour = 8; hour < 11; hour++)
            sample.Add(monday.PlusDays(2), hour, 0);
        sample.Remove(monday.PlusDays(3));
        sample.Add(monday.PlusDays(3), 8, 4);
        sample.Add(monday.PlusDays(3), 10, 6);
        var zero = sample.Read().Grid;
        Assert.Equal(40, zero.PastCount);
        Assert.Equal([null, null, [4, 0, 6], [10, 10, 10]], zero.Counts.Skip(1).Take(4));
        Assert.Equal([null, null, null, [10, 10, 10]], sample.Read(isMissingUnknown: true).Grid.Counts.Skip(1).Take(4));
    }

    [Fact]
    public void Finer_rows_are_added_up_to_the_interval()
    {
        using var sample = new SeriesSample();
        sample.AddWeeks(8, hour: 8, hourCount: 4, count: 10);
        Assert.Equal(60, sample.Read().Grid.IntervalMinutes);
        Assert.Equal([20, 20], sample.Read(intervalMinutes: 120).Grid.Counts[0]!);
        var daily = sample.Read(intervalMinutes: 1440).Grid;
        Assert.Equal((0, 1), (daily.FirstMinute, daily.IntervalCount));
        Assert.Equal([40], daily.Counts[0]!);
        var error = Assert.Throws<ExportFormatException>(() => sample.Read(intervalMinutes: 30));
        Assert.Contains("rows are at least 60 minutes apart, and --interval asks for 30", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void Separators_headers_and_the_writing_of_times_do_not_matter(string separator)
    {
        using var sample = new SeriesSample();
        sample.AddWeeks(8, hour: 8, hourCount: 3, count: 2.5);
        var plain = sample.Read().Grid;
        sample.Text = $"Count{separator}Timestamp\n" + string.Concat(sample.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse()
            .Select(line => line.Split(',')).Select(cells => $"\"{cells[1]}\"{separator} {cells[0].Replace('T', ' ')}:00\r\n\r\n"));
        var other = sample.Read().Grid;
        Assert.Equal(plain.Days, other.Days);
        Assert.Equal(plain.Counts, other.Counts);
        Assert.Equal([2.5, 2.5, 2.5], plain.Counts[0]!);
    }

    [Fact]
    public void The_calendar_marks_days_also_of_those_to_come()
    {
        using var sample = new SeriesSample();
        sample.AddWeeks(8, hour: 8, hourCount: 3, count: 10);
        sample.Calendar = "date,c0,c1\n2025-03-04,1,0\n2025-04-28,0,0.5\n2025-04-30,0,0\n2025-05-01,1,1\n2025-05-02,0,0\n";
        var found = sample.Read(horizonDays: 7);
        Assert.Equal([[0, 0], [1, 0], [0, 0]], found.Grid.Calendar.Take(3));
        Assert.Equal([[0, 0.5], [0, 0], [0, 0], [1, 1], [0, 0]], found.Grid.Calendar.Skip(40));
        Assert.Equal([new LocalDate(2025, 4, 29)], found.UnlistedDays);
    }

    [Theory]
    [InlineData(29)]
    [InlineData(30)]
    public void Thirty_known_days_are_needed(int dayCount)
    {
        using var sample = new SeriesSample();
        sample.Text = string.Concat(Enumerable.Range(0, dayCount).Select(day => $"{monday.PlusDays(day):uuuu-MM-dd},7\n"));
        if (dayCount == 30)
            Assert.Equal((30, 7, 1440), (sample.Read().Grid.PastCount, sample.Read().Grid.WeekLength, sample.Read().Grid.IntervalMinutes));
        else
            Assert.Contains(": 29 days are known, and a forecast needs at least 30.", Assert.Throws<ExportFormatException>(() => sample.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("series.csv is empty.", "")]
    [InlineData("series.csv has a header, but no rows.", "timestamp,count\n")]
    [InlineData("line 1: the columns timestamp and count are needed. Found: timestamp, calls. Rename them in the file.", "timestamp,calls\n2025-03-03,1\n")]
    [InlineData("line 2: the timestamp cannot be read. Write it as 2025-03-03T07:30", "2025-03-03,1\n2025-33-04,70174\n")]
    [InlineData("line 3: the count must be a number that is not negative", "timestamp,count\n2025-03-03,1\n2025-03-04,-70174\n")]
    [InlineData("line 2: the count must be", "2025-03-03,1\n2025-03-04\n")]
    [InlineData("line 3: there is a row with the same timestamp before it", "2025-03-03,1\n2025-03-04,2\n2025-03-03T00:00,70174\n")]
    [InlineData("the smallest step between rows is 7 minutes", "2025-03-03T07:00,1\n2025-03-03T07:07,1\n")]
    [InlineData(
        "from 2025-03-03 to 2925-03-04 contacts come too seldom to tell when it is open. On some weekday at least every second week is needed. Is one of these days mistyped?",
        "2025-03-03,1\n2025-03-04,1\n2925-03-04,1\n")]
    [InlineData("contacts come too seldom", "2025-03-03,0\n2025-03-04,0\n")]
    public void What_cannot_be_read_is_told_by_line_and_never_by_value(string message, string text)
    {
        using var sample = new SeriesSample { Text = text };
        var error = Assert.Throws<ExportFormatException>(() => sample.Read());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("70174", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-33", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line 2: the date cannot be read.", "date,c0\n2025-33-03,1\n")]
    [InlineData("line 3: 1 numbers are expected after the date, as in the first line. Found: 2.", "date,c0\n2025-03-03,1\n2025-03-04,1,70174\n")]
    [InlineData("line 2: column 3 must be a number", "date,c0,c1\n2025-03-03,1,x70174\n")]
    [InlineData("line 3: there is a row for the same date before it.", "date,c0\n2025-03-03,1\n2025-03-03,0\n")]
    public void What_is_wrong_in_a_calendar_is_told_by_line(string message, string calendar)
    {
        using var sample = new SeriesSample { Calendar = calendar };
        sample.AddWeeks(8, hour: 8, hourCount: 3, count: 10);
        var error = Assert.Throws<ExportFormatException>(() => sample.Read());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("70174", error.Message, StringComparison.Ordinal);
    }
}
