using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.Forecasting;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Forecasting;

public sealed class ForecastCalendarTests
{
    private static readonly IReadOnlyList<LocalDate> days = [.. Facts.DaysIn("2025-04-01", "2025-06-30").Where(day => day.DayOfWeek <= IsoDayOfWeek.Friday)];

    [Fact]
    public void Every_day_has_the_same_regressors_and_none_is_always_zero()
    {
        var rows = ForecastCalendar.Of(days, []);
        Assert.Equal(days.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(Enumerable.Range(0, rows[0].Length), column => Assert.Contains(rows, row => row[column] != 0));
        Assert.Empty(ForecastCalendar.Of([], []));
    }

    [Fact]
    public void The_days_around_red_days_are_marked()
    {
        // Easter 2025: closed on Friday 18 and Monday 21 April, May Day on a Thursday, Friday 2 May a bridge day.
        Assert.Contains(Columns("2025-04-22"), column => Marks(column).SequenceEqual(["2025-04-22", "2025-05-02", "2025-05-30", "2025-06-09", "2025-06-23"]));
        Assert.Contains(Columns("2025-05-02"), column => Marks(column).SequenceEqual(["2025-05-02", "2025-05-30"])); // bridge days
        Assert.Contains(Columns("2025-04-17"), column => Marks(column).Contains("2025-04-30") && !Marks(column).Contains("2025-04-16"));
    }

    [Fact]
    public void The_last_working_day_up_to_the_25th_is_payday_and_the_next_follows_it()
    {
        Assert.Contains(Columns("2025-05-23"), column => Marks(column).SequenceEqual(["2025-04-25", "2025-05-23", "2025-06-25"])); // 25 May is a Sunday
        Assert.Contains(Columns("2025-05-26"), column => Marks(column).SequenceEqual(["2025-04-28", "2025-05-26", "2025-06-26"]));
    }

    [Fact]
    public void A_letter_marks_working_days_after_it_and_red_days_do_not_count()
    {
        // Sent on Wednesday 16 April: 0 Wednesday, 1 Thursday, 2 Tuesday 22 after Easter, 3 Wednesday.
        DatedEvent letter = new(DatedEventKind.Letter, "Avfall", new(0, Days.On("2025-04-16"), 28800), null);
        var without = ForecastCalendar.Of(days, [])[0].Length;
        Assert.Equal(without + 5, ForecastCalendar.Of(days, [letter])[0].Length);
        Assert.Contains(Columns("2025-04-22", letter), column => Marks(column, letter).SequenceEqual(["2025-04-22", "2025-04-23"]));
    }

    private static IEnumerable<int> Columns(string day, params DatedEvent[] events)
    {
        var row = ForecastCalendar.Of(days, events)[days.ToList().IndexOf(Days.On(day))];
        return Enumerable.Range(0, row.Length).Where(column => row[column] != 0);
    }

    private static IEnumerable<string> Marks(int column, params DatedEvent[] events) => ForecastCalendar.Of(days, events)
        .Select((row, i) => (row, i)).Where(one => one.row[column] != 0).Select(one => $"{days[one.i]:uuuu-MM-dd}");
}
