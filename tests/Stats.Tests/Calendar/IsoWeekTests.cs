using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Tests.Calendar;

public class IsoWeekTests
{
    [Theory]
    [InlineData("2024-12-30", "2025-W01")] // the Monday before New Year
    [InlineData("2025-01-05", "2025-W01")]
    [InlineData("2025-11-12", "2025-W46")]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    public void A_day_lies_in_the_week_of_the_almanac(string day, string week) => Assert.Equal(week, IsoWeek.Of(Days.On(day)).ToString());

    [Fact]
    public void Every_day_lies_in_the_week_that_the_platform_says() => Assert.All(Days.All, day =>
    {
        var dateTime = day.ToDateTimeUnspecified();
        Assert.Equal(new IsoWeek(ISOWeek.GetYear(dateTime), ISOWeek.GetWeekOfYear(dateTime)), IsoWeek.Of(day));
    });

    [Fact]
    public void The_fourth_of_January_is_always_in_week_one() =>
        Assert.All(Days.Years, year => Assert.Equal(new IsoWeek(year, 1), IsoWeek.Of(new LocalDate(year, 1, 4))));

    [Fact]
    public void A_week_is_the_seven_days_from_its_Monday() => Prop.ForAll(Days.Any, day =>
    {
        var week = IsoWeek.Of(day);
        return week.Monday.DayOfWeek == IsoDayOfWeek.Monday && week.Days.Start == week.Monday && week.Days.Length == 7
            && week.Days.Contains(day) && week.Days.All(other => IsoWeek.Of(other) == week);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_and_previous_are_seven_days_away_and_undo_each_other() => Prop.ForAll(Days.Any, day =>
    {
        var week = IsoWeek.Of(day);
        return week.Next == IsoWeek.Of(day.PlusDays(7)) && week.Previous == IsoWeek.Of(day.PlusDays(-7)) && week.Next.Previous == week;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weeks_are_ordered_as_their_Mondays_are() => Prop.ForAll(Days.Any, Days.Any, (one, other) =>
    {
        var (left, right) = (IsoWeek.Of(one), IsoWeek.Of(other));
        return left < right == left.Monday < right.Monday && left <= right == left.Monday <= right.Monday
            && left > right == left.Monday > right.Monday && left >= right == left.Monday >= right.Monday
            && Math.Sign(left.CompareTo(right)) == Math.Sign(left.Monday.CompareTo(right.Monday));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_week_is_neither_before_nor_after_itself()
    {
        var (week, same) = (new IsoWeek(2025, 46), IsoWeek.Of(new LocalDate(2025, 11, 12)));
        Assert.False(week < same || week > same);
        Assert.True(week <= same && week >= same && week == same);
    }

    [Fact]
    public void The_text_of_a_week_reads_back_as_that_week() => Prop.ForAll(Days.Any, day =>
        IsoWeek.TryParse(IsoWeek.Of(day).ToString(), out var week) && week == IsoWeek.Of(day)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025-W1")]
    [InlineData("2025W01")]
    [InlineData("2025-w01")]
    [InlineData("2025-01")]
    [InlineData("2025-W00")]
    [InlineData("2025-W53")] // 2025 has 52 weeks
    [InlineData("2026-W54")]
    [InlineData("0000-W01")]
    [InlineData("9999-W01")] // its last week would end after the last date there is
    [InlineData("-025-W01")]
    [InlineData("2025-W+1")]
    [InlineData(" 025-W01")]
    [InlineData("202\0-W01")]
    [InlineData("２０２５-W01")]
    [InlineData("2025-W01 ")]
    [InlineData("2025-W01-1")]
    public void Text_that_is_no_week_is_not_read(string? text) => Assert.False(IsoWeek.TryParse(text, out _));

    [Theory]
    [InlineData(2025, 0)]
    [InlineData(2025, 53)]
    [InlineData(2026, 54)]
    [InlineData(2025, -1)]
    [InlineData(0, 1)]
    [InlineData(9999, 1)]
    public void A_week_that_does_not_exist_cannot_be_made(int year, int week) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IsoWeek(year, week));

    [Fact]
    public void The_earliest_and_the_latest_week_have_all_their_days()
    {
        Assert.Equal(new DateInterval(new(1, 1, 1), new(1, 1, 7)), new IsoWeek(1, 1).Days);
        Assert.Equal(new LocalDate(9999, 1, 3), new IsoWeek(9998, 53).Days.End);
    }
}
