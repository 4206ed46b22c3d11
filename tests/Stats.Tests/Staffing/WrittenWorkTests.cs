using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class WrittenWorkTests
{
    [Fact] // 60 letters of 6 minutes on Wednesday are 6 hours, to be done in two days' time: 2 hours a day until Friday.
    public void What_comes_in_on_one_day_is_spread_over_the_days_that_are_promised()
    {
        var work = WrittenWork.Of([(Plans.Monday.PlusDays(2), 60)], Duration.FromMinutes(6), 2, []);
        Assert.Equal(2, work.LeastHoursPerDay, 1e-12);
        Assert.Equal([new LocalDate(2026, 3, 4), new(2026, 3, 5), new(2026, 3, 6)], work.Days.Select(day => day.Day));
        Assert.Equal([6.0, 0, 0], work.Days.Select(day => Math.Round(day.ArrivingHours, 9)));
        Assert.Equal([2.0, 2, 2], work.Days.Select(day => Math.Round(day.DoneHours, 9)));
        Assert.All(work.Days, day => Assert.Empty(day.Intervals));
    }

    [Fact]
    public void The_days_after_the_last_are_working_days()
    {
        var friday = WrittenWork.Of([(Plans.Monday.PlusDays(4), 10)], Duration.FromMinutes(6), 1, []);
        Assert.Equal([new LocalDate(2026, 3, 6), new(2026, 3, 9)], friday.Days.Select(day => day.Day));
    }

    [Theory] // Needs 5, 2, 3. Two person-hours are four half-hours: up to 4.5 in the two lowest. One half-hour fills the lowest to 3. Six fill all to 16/3.
    [InlineData(2, new[] { 0, 2.5, 1.5 })]
    [InlineData(0.5, new[] { 0, 1.0, 0 })]
    [InlineData(3, new[] { 1.0 / 3, 10.0 / 3, 7.0 / 3 })]
    [InlineData(0, new[] { 0.0, 0, 0 })]
    public void Written_work_is_done_where_the_telephones_need_the_fewest(double hours, double[] agents)
    {
        var work = WrittenWork.Of([(Plans.Monday, hours)], Duration.FromHours(1), 0, [Plans.Day([5, 2, 3], null)]);
        var day = Assert.Single(work.Days);
        Assert.Equal([(16, 5), (17, 2), (18, 3)], day.Intervals.Select(one => (one.HalfHour, one.PhoneNeed)));
        Assert.Equal(agents, day.Intervals.Select(one => one.WrittenAgents), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(5 + agents[0], day.Intervals[0].TotalNeed, 1e-9);
    }

    [Fact]
    public void Without_contacts_there_is_nothing_to_do()
    {
        var work = WrittenWork.Of([], Duration.FromMinutes(6), 2, []);
        Assert.Equal((0.0, 0), (work.LeastHoursPerDay, work.Days.Count));
    }
}
