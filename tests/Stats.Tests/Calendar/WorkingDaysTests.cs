using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Tests.Calendar;

public class WorkingDaysTests
{
    private static readonly Arbitrary<int> Count = Gen.Choose(0, 400).ToArbitrary();

    [Theory]
    [InlineData("2026-05-13", 2, "2026-05-18")] // Wednesday; Ascension Day is free, the bridge day after it counts
    [InlineData("2026-06-18", 1, "2026-06-22")] // Thursday before midsummer eve
    [InlineData("2026-02-03", 2, "2026-02-05")] // nothing in the way
    [InlineData("2026-02-07", 2, "2026-02-10")] // arrived on a Saturday: Monday is day 1
    [InlineData("2025-12-23", 2, "2025-12-30")] // 24–28 December are free; 29 and 30 count
    [InlineData("2025-12-30", 1, "2026-01-02")] // across New Year
    [InlineData("2026-02-07", 0, "2026-02-07")] // no days at all: the day itself, even a Saturday
    public void An_answer_is_due_on_this_day(string arrived, int workingDays, string due) =>
        Assert.Equal(Days.On(due), WorkingDays.Add(Days.On(arrived), workingDays));

    [Theory] // 261 weekdays in 2025–2027, 260 in 2028, less the free days listed that are weekdays.
    [InlineData(2025, 249)] // 1/1, 6/1, 18/4, 21/4, 1/5, 29/5, 6/6, 20/6, 24/12, 25/12, 26/12, 31/12
    [InlineData(2026, 251)] // 1/1, 6/1, 3/4, 6/4, 1/5, 14/5, 19/6, 24/12, 25/12, 31/12
    [InlineData(2027, 253)] // 1/1, 6/1, 26/3, 29/3, 6/5, 25/6, 24/12, 31/12
    [InlineData(2028, 251)] // 6/1, 14/4, 17/4, 1/5, 25/5, 6/6, 23/6, 25/12, 26/12
    public void A_year_has_this_many_working_days(int year, int workingDays) =>
        Assert.Equal(workingDays, WorkingDays.CountIn(new DateInterval(new(year, 1, 1), new(year, 12, 31))));

    [Theory]
    [InlineData("2025-04-16", true)] // Wednesday
    [InlineData("2025-05-02", true)] // bridge day
    [InlineData("2025-04-18", false)] // Good Friday
    [InlineData("2025-12-24", false)] // Christmas Eve, a Wednesday
    [InlineData("2025-04-26", false)] // Saturday
    [InlineData("2025-04-27", false)] // Sunday
    public void Bridge_days_are_working_days_and_eves_are_not(string day, bool isWorkingDay) =>
        Assert.Equal(isWorkingDay, WorkingDays.IsWorkingDay(Days.On(day)));

    [Fact]
    public void A_working_day_is_a_weekday_that_is_neither_a_public_holiday_nor_an_eve() => Assert.All(Days.All, day => Assert.Equal(
        day.DayOfWeek <= IsoDayOfWeek.Friday && !SwedishCalendar.IsPublicHoliday(day) && SwedishCalendar.KindOf(day) != DayKind.Eve,
        WorkingDays.IsWorkingDay(day)));

    [Fact]
    public void Adding_working_days_lands_on_the_working_day_with_that_many_since() =>
        Prop.ForAll(Days.Any, Gen.Choose(1, 400).ToArbitrary(), (day, count) =>
        {
            var due = WorkingDays.Add(day, count);
            return WorkingDays.IsWorkingDay(due) && WorkingDays.CountIn(new DateInterval(day.PlusDays(1), due)) == count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() =>
        Prop.ForAll(Days.Any, Count, Count, (day, first, second) =>
            WorkingDays.Add(WorkingDays.Add(day, first), second) == WorkingDays.Add(day, first + second)).QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_working_day_is_always_later() =>
        Prop.ForAll(Days.Any, Count, (day, count) =>
            WorkingDays.Add(day, count) < WorkingDays.Add(day, count + 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_arrives_later_is_never_due_earlier() =>
        Prop.ForAll(Days.Any, Gen.Choose(0, 30).ToArbitrary(), Count, (day, later, count) =>
            WorkingDays.Add(day, count) <= WorkingDays.Add(day.PlusDays(later), count)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_count_of_a_span_is_the_sum_of_its_parts() =>
        Prop.ForAll(Days.Any, Count, Count, (day, first, second) =>
        {
            var (middle, last) = (day.PlusDays(first), day.PlusDays(first + second + 1));
            var (before, after) = (new DateInterval(day, middle), new DateInterval(middle.PlusDays(1), last));
            return WorkingDays.CountIn(new DateInterval(day, last)) == WorkingDays.CountIn(before) + WorkingDays.CountIn(after);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Working_days_are_not_added_backwards_or_past_the_known_years()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.Add(Days.On("2026-05-13"), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.Add(Days.On("2100-12-30"), 1));
    }
}
