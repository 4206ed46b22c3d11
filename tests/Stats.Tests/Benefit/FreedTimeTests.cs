using FsCheck;
using FsCheck.Fluent;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Tests.Contacts;

namespace Stats.Tests.Benefit;

public class FreedTimeTests
{
    [Fact]
    public void Hours_are_contacts_times_minutes_and_the_range_is_that_of_both()
    {
        var freed = FreedTime.Of(Change(-600, -900, -300), new(5, 4, 6, IsAssumed: false), 1600);

        // 600 × 5 ÷ 60; at least 300 × 4 ÷ 60, at most 900 × 6 ÷ 60.
        Assert.Equal((50.0, 20.0, 90.0), (freed.Hours, freed.LowerHours, freed.UpperHours));

        // Half of 2025 is 181 days: 1 600 × 181 ÷ 365.25 = 792.88 hours.
        Assert.Equal((0.0631, 0.0252, 0.1135), (Math.Round(freed.FullTimeEquivalents, 4), Math.Round(freed.LowerEquivalents, 4), Math.Round(freed.UpperEquivalents, 4)));
    }

    [Fact]
    public void More_contacts_are_time_that_it_cost_and_an_undecided_change_may_be_either()
    {
        Assert.Equal(-10, FreedTime.Of(Change(120, 60, 180), HandleTime.Assumed(5), 1600).Hours);

        // At most 60 × 6 minutes freed, at most 120 × 6 lost.
        var either = FreedTime.Of(Change(30, -60, 120), new(5, 4, 6, IsAssumed: false), 1600);
        Assert.Equal((-12.0, 6.0), (either.LowerHours, either.UpperHours));
    }

    [Fact]
    public void The_estimate_lies_within_its_limits() => Prop.ForAll(
        Gen.Choose(-1000, 1000).ToArbitrary(), Gen.Choose(0, 300).Two().ToArbitrary(), Gen.Choose(0, 20).Two().ToArbitrary(), (estimate, around, time) =>
        {
            var freed = FreedTime.Of(
                Change(estimate, estimate - around.Item1, estimate + around.Item2),
                new(time.Item1, Math.Max(0, time.Item1 - time.Item2), time.Item1 + time.Item2, IsAssumed: false), 1600);
            return freed.LowerHours <= freed.Hours && freed.Hours <= freed.UpperHours;
        }).QuickCheckThrowOnFailure();

    private static ContactChange Change(double estimate, double lower, double upper) =>
        new("Sidan skrevs om", new("Bygglov"), Channel.Phone, Facts.DaysIn("2025-01-01", "2025-06-30"), estimate, lower, upper);
}
