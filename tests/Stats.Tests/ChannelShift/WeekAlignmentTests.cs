using Stats.Analytics.Calendar;
using Stats.Analytics.ChannelShift;

namespace Stats.Tests.ChannelShift;

public sealed class WeekAlignmentTests
{
    // Easter Sunday: 31 March 2024, 20 April 2025, 5 April 2026. Midsummer Eve: 21 June 2024, 20 June 2025.
    [Theory]
    [InlineData(2025, 10, 2024, 10, "")]
    [InlineData(2025, 16, 2024, 13, "Långfredagen")]
    [InlineData(2025, 17, 2024, 14, "Annandag påsk")]
    [InlineData(2026, 14, 2025, 16, "Långfredagen")]
    [InlineData(2025, 18, 2024, 18, "Första maj")]
    [InlineData(2025, 22, 2024, 19, "Kristi himmelsfärdsdag")]
    [InlineData(2025, 25, 2024, 25, "Midsommarafton")]
    [InlineData(2025, 52, 2024, 52, "Julafton Juldagen Annandag jul")]
    [InlineData(2026, 53, 2026, 1, "Nyårsafton Nyårsdagen")]
    public void A_week_is_compared_with_the_same_week_or_that_of_the_same_holidays(int year, int week, int otherYear, int otherWeek, string holidays)
    {
        var found = WeekAlignment.Of([new(year, week)], _ => true);
        var pair = Assert.Single(found.Weeks);
        Assert.Equal((new IsoWeek(otherYear, otherWeek), new IsoWeek(year, week), holidays), (pair.Before, pair.After, string.Join(' ', pair.Holidays)));
        Assert.Empty(found.LeftOut);
    }

    // 2024: Easter Monday in week 14, Ascension Day in week 19, 6 June a Thursday in week 23. 2025: 6 June a Friday.
    // 2026: 6 June a Saturday. 2031 has no week 53, and no other week with New Year's Eve as the only holiday.
    [Theory]
    [InlineData(2025, 14, LeftOutReason.Holiday, "Annandag påsk")]
    [InlineData(2025, 19, LeftOutReason.Holiday, "Kristi himmelsfärdsdag")]
    [InlineData(2026, 23, LeftOutReason.Holiday, "Nationaldagen")]
    [InlineData(2032, 53, LeftOutReason.NoSuchWeek, "")]
    [InlineData(2025, 43, LeftOutReason.MissingData, "")]
    public void A_week_with_a_holiday_on_one_side_only_is_left_out_and_said(int year, int week, LeftOutReason reason, string holidays)
    {
        var found = WeekAlignment.Of([new(year, week)], known => known != new IsoWeek(2024, 43));
        var leftOut = Assert.Single(found.LeftOut);
        Assert.Equal((reason, holidays), (leftOut.Reason, string.Join(' ', leftOut.Holidays)));
        Assert.Empty(found.Weeks);
    }

    [Fact]
    public void No_week_is_in_two_pairs_and_paired_weeks_have_as_many_working_days()
    {
        for (var year = 2001; year <= 2060; year++)
        {
            var weeks = WeekAlignment.Of(Enumerable.Range(1, 52).Select(week => new IsoWeek(year, week)), _ => true);
            Assert.Equal(52, weeks.Weeks.Count + weeks.LeftOut.Count);
            Assert.InRange(weeks.Weeks.Count, 43, 52);
            Assert.Equal(weeks.Weeks.Count, weeks.Weeks.Select(pair => pair.Before).Distinct().Count());
            Assert.All(weeks.Weeks, pair => Assert.Equal(WorkingDays.CountIn(pair.Before.Days), WorkingDays.CountIn(pair.After.Days)));
        }
    }
}
