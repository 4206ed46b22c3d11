using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class StaffingRequirementTests
{
    private static readonly Arbitrary<QueueLoad> any = (
        from erlangs in Gen.OneOf(Gen.Choose(1, 400).Select(n => n / 100.0), Gen.Choose(4, 300).Select(n => (double)n))
        from handle in Gen.Choose(30, 1200)
        from patience in Gen.Choose(-300, 900)
        select QueueLoad.OfErlangs(erlangs, Duration.FromSeconds(handle), patience < 0 ? null : Duration.FromSeconds(patience))).ToArbitrary();

    [Theory] // Exact values of the formula, worked with whole fractions; rules of thumb found on the web say 38 or 39 in the first row.
    [InlineData(100, 600, 0.8, 20, 40, 0.8473, 17.2)]
    [InlineData(24, 240, 0.8, 60, 5, 0.8160, 38.5)]
    [InlineData(10, 300, 0.8, 60, 4, 0.9357, 13.2)]
    [InlineData(60, 270, 0.9, 90, 12, 0.9021, 23.9)]
    [InlineData(20, 180, 0.8, 20, 4, 0.8607, 15.7)]
    public void So_many_calls_a_half_hour_need_so_many_agents(int calls, int handle, double target, int within, int agents, double reached, double asa)
    {
        var load = new QueueLoad(calls * 2, Duration.FromSeconds(handle));
        Assert.Equal(agents, StaffingRequirement.AgentCount(load, new(target, Duration.FromSeconds(within))));
        var outcome = QueueOutcome.Of(load, agents, Duration.FromSeconds(within));
        Assert.Equal(reached, outcome.ServiceLevel.OfferedFraction, 0.00005);
        Assert.Equal(asa, outcome.AverageSpeedOfAnswerSeconds, 0.05);
    }

    [Fact]
    public void Three_small_queues_need_12_agents_apart_and_8_together()
    {
        var queue = new QueueLoad(20, Duration.FromSeconds(300));
        var pooled = PooledStaffing.Of([queue, queue, queue], new(0.8, Duration.FromSeconds(60)));
        Assert.Equal([4, 4, 4], pooled.SeparateCounts);
        Assert.Equal(8, pooled.PooledCount);
    }

    [Fact] // Merged: 20 + 40 calls an hour; (20 × 300 + 40 × 600) ÷ 60 = 500 s; likewise (20 × 60 + 40 × 240) ÷ 60 = 180 s.
    public void Queues_are_merged_by_their_arrivals()
    {
        var goal = new StaffingGoal(0.8, Duration.FromSeconds(30));
        var pooled = PooledStaffing.Of(
            [new(20, Duration.FromSeconds(300), Duration.FromSeconds(60)), new(40, Duration.FromSeconds(600), Duration.FromSeconds(240))], goal);
        Assert.Equal(StaffingRequirement.AgentCount(new(60, Duration.FromSeconds(500), Duration.FromSeconds(180)), goal), pooled.PooledCount);
        Assert.Throws<ArgumentException>(() => PooledStaffing.Of([], goal));
        Assert.Throws<ArgumentException>(() => PooledStaffing.Of([new(1, Duration.FromHours(1)), new(1, Duration.FromHours(1), Duration.FromHours(1))], goal));
    }

    [Fact]
    public void The_requirement_is_the_first_number_of_agents_that_meets_the_goal() =>
        Prop.ForAll(any, Gen.Choose(5, 99).ToArbitrary(), Gen.Elements(Enum.GetValues<ServiceLevelVariant>()).ToArbitrary(), (load, percent, variant) =>
        {
            var goal = new StaffingGoal(percent / 100.0, Duration.FromSeconds(20), variant, percent % 2 == 0 ? 0.03 : null, percent % 3 == 0 ? 0.85 : null);
            var agents = 1;
            while (!goal.IsMetBy(QueueOutcome.Of(load, agents, goal.Within)))
                agents++;
            return StaffingRequirement.AgentCount(load, goal) == agents;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_higher_target_never_needs_fewer_agents() =>
        Prop.ForAll(any, Gen.Choose(5, 98).ToArbitrary(), (load, percent) =>
            Needed(load, percent) <= Needed(load, percent + 1)).QuickCheckThrowOnFailure();

    [Fact] // 10 erlangs, at most half busy: 20. Hang up at most 1 %: more than for the service level alone.
    public void Limits_hold_beside_the_service_level()
    {
        var load = QueueLoad.OfErlangs(10, Duration.FromMinutes(3));
        Assert.Equal(20, StaffingRequirement.AgentCount(load, new(0.1, Duration.FromMinutes(1), MostOccupancyFraction: 0.5)));
        var patient = load with { Patience = Duration.FromMinutes(3) };
        var limited = StaffingRequirement.AgentCount(patient, new(0.1, Duration.FromMinutes(1), MostAbandonmentFraction: 0.01));
        Assert.True(QueueOutcome.Of(patient, limited, Duration.Zero).AbandonmentFraction <= 0.01);
        Assert.True(QueueOutcome.Of(patient, limited - 1, Duration.Zero).AbandonmentFraction > 0.01);
    }

    [Fact]
    public void Nothing_that_arrives_needs_nobody() =>
        Assert.Equal([0, 1], StaffingRequirement.AgentCounts([0, 1e-6], Duration.FromMinutes(5), null, new(0.8, Duration.FromSeconds(20))));

    [Theory]
    [InlineData(100, 0.3, 143)]
    [InlineData(7, 0.3, 10)]
    [InlineData(8, 0.2, 10)]
    [InlineData(5, 0, 5)]
    [InlineData(0, 0.5, 0)]
    public void Shrinkage_is_scheduled_on_top(int agents, double shrinkage, int scheduled) =>
        Assert.Equal(scheduled, StaffingRequirement.ScheduledCount(agents, shrinkage));

    [Fact]
    public void What_cannot_be_reached_is_refused()
    {
        var load = new QueueLoad(1, Duration.FromHours(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaffingRequirement.AgentCount(load, new(1, Duration.Zero)));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaffingRequirement.AgentCount(load, new(0.8, Duration.Zero, MostAbandonmentFraction: 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaffingRequirement.AgentCount(load, new(0.8, Duration.Zero, MostOccupancyFraction: 1.1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaffingRequirement.ScheduledCount(1, 1));
    }

    [Theory] // Only sums: 100 answered after 20 s each, 10 who gave up after 60 s each: 2 600 s ÷ 10. Two of these after 3 s, as a wrong number does: left out.
    [InlineData(2000, 600, 10, 0, 0, 260)]
    [InlineData(2000, 600, 10, 2, 6, 324.25)]
    [InlineData(0, 600, 10, 0, 0, 60)]
    public void Patience_is_all_wait_divided_by_those_who_gave_up(int answered, int abandoned, int count, int shortCount, int shortWait, double seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), Patience.Estimate(
            Duration.FromSeconds(answered), Duration.FromSeconds(abandoned), count, shortCount, Duration.FromSeconds(shortWait)));

    [Fact]
    public void Patience_is_unknown_when_nobody_gave_up_or_nobody_waited()
    {
        Assert.Null(Patience.Estimate(Duration.FromHours(1), Duration.Zero, 0));
        Assert.Null(Patience.Estimate(Duration.FromHours(1), Duration.FromSeconds(4), 2, 2, Duration.FromSeconds(4)));
        Assert.Null(Patience.Estimate(Duration.Zero, Duration.Zero, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Patience.Estimate(Duration.Zero, Duration.Zero, 1, 2));
    }

    private static int Needed(QueueLoad load, int percent) => StaffingRequirement.AgentCount(load, new(percent / 100.0, Duration.FromSeconds(20)));
}
