using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Forecasting;
using Stats.Analytics.Staffing;
using Stats.Tests.Staffing;

namespace Stats.Tests.Staffing;

public sealed class ServicePromisesTests
{
    private static readonly Duration handleTime = Duration.FromSeconds(270);

    /// <summary>60 calls of 270 s in a half-hour: 9 erlangs.</summary>
    private static readonly StaffingDay nine = Day(Plans.Monday, 60, 9, 12);

    [Fact] // Exact, by other programs: 10 → 325.x s, 11 → 103.5 s, 12 → 25.7 s. With 9 the queue grows without end.
    public void What_nine_erlangs_can_promise()
    {
        var promises = ServicePromises.Of([nine with { Intervals = [nine.Intervals[0] with { Need = 11 }] }], handleTime, null, Plans.Goal);
        Assert.Equal([9, 10, 11, 12, 13], promises.Select(one => one.Agents));
        Assert.Equal([null, 326, 104, 26, 0], promises.Select(one => one.Within?.TotalSeconds));
        Assert.Equal((0.0, double.PositiveInfinity), (promises[0].ServiceLevelFraction, promises[0].AverageSpeedOfAnswerSeconds));
        Assert.All(promises, one => Assert.Equal(0.8, one.TargetFraction));
    }

    [Fact] // 12 agents: C(12, 9) e^(−3 × 60 / 270) late. Its goal of 80 % within 60 s holds up to some 9.6 erlangs, 64 calls: above the median.
    public void A_promise_holds_in_the_weeks_whose_contacts_it_can_bear()
    {
        var promises = ServicePromises.Of([nine], handleTime, null, Plans.Goal);
        var twelve = promises.Single(one => one.Agents == 12);
        Assert.Equal(1 - (ErlangC.ProbabilityOfWait(9, 12) * Math.Exp(-180.0 / 270)), twelve.ServiceLevelFraction, 1e-12);

        // The largest load by steps of a thousandth, then between 60 calls (50 %) and 72 calls (90 %).
        var most = Enumerable.Range(9000, 3000).Select(n => n / 1000.0)
            .Last(load => 1 - (ErlangC.ProbabilityOfWait(load, 12) * Math.Exp(-(12 - load) * 60 / 270)) >= 0.8);
        var score = 1.2815515655446 * ((most / 9 * 60) - 60) / 12;
        Assert.Equal(Area(score), twelve.HoldsInWeeksFraction, 0.001);
        Assert.Equal(promises.Select(one => one.HoldsInWeeksFraction).Order(), promises.Select(one => one.HoldsInWeeksFraction));
    }

    [Fact] // In the other week everything is busier, and on Tuesday quieter.
    public void The_busiest_half_hour_of_the_first_seven_days_decides()
    {
        StaffingDay[] days = [nine, Day(Plans.Monday.PlusDays(1), 20, 3, 5), Day(Plans.Monday.PlusDays(7), 120, 18, 21)];
        Assert.Equal(ServicePromises.Of([nine], handleTime, null, Plans.Goal), ServicePromises.Of(days, handleTime, null, Plans.Goal));
        Assert.Empty(ServicePromises.Of([Day(Plans.Monday, 0, 0, 0)], handleTime, null, Plans.Goal));
        Assert.Empty(ServicePromises.WhatIfs([Day(Plans.Monday, 0, 0, 0)], handleTime, null, Plans.Goal));
    }

    [Fact]
    public void With_patience_a_promise_can_be_kept_with_less_than_the_load()
    {
        var promises = ServicePromises.Of([nine with { Intervals = [nine.Intervals[0] with { Need = 10 }] }], handleTime, Duration.FromMinutes(2), Plans.Goal);
        Assert.All(promises, one => Assert.True(double.IsFinite(one.AverageSpeedOfAnswerSeconds)));
        foreach (var one in promises.Where(one => one.Within > Duration.Zero))
        {
            Assert.True(Level(one.Within!.Value, one.Agents) >= 0.8);
            Assert.True(Level(one.Within.Value - Duration.FromSeconds(1), one.Agents) < 0.8);
        }

        static double Level(Duration within, int agents) =>
            ErlangA.Outcome(QueueLoad.OfErlangs(9, handleTime, Duration.FromMinutes(2)), agents, within).ServiceLevel.OfferedFraction;
    }

    [Fact]
    public void Whoever_has_no_patience_at_all_is_answered_in_time_if_at_all() => Assert.All(
        ServicePromises.Of([nine], handleTime, Duration.Zero, Plans.Goal with { Variant = ServiceLevelVariant.Answered }),
        one => Assert.Equal((Duration.Zero, 1.0), (one.Within, one.HoldsInWeeksFraction)));

    [Fact] // A fifth more than 9 erlangs is 10.8; of 12 agents two fewer are 10, which 10.8 erlangs overload. 80 % within 60 s of 3.2 erlangs takes 5.
    public void What_if_more_call_and_fewer_are_there()
    {
        var all = ServicePromises.WhatIfs([nine], handleTime, null, Plans.Goal);
        Assert.Equal([(0.2, 0, 12), (0, -2, 10), (0.2, -2, 10)], all.Select(one => (one.ContactsChangeFraction, one.AgentsChange, one.Agents)));
        Assert.Equal(1 - (ErlangC.ProbabilityOfWait(9, 10) * Math.Exp(-60.0 / 270)), all[1].Outcome.ServiceLevel.OfferedFraction, 1e-12);
        Assert.Equal(double.PositiveInfinity, all[2].Outcome.AverageSpeedOfAnswerSeconds);

        var doubled = ServicePromises.If(new(24, Duration.FromSeconds(240)), 1, 1, -5, Plans.Goal);
        Assert.Equal((1, 5), (doubled.Agents, doubled.Need));
    }

    [Fact] // 9 erlangs: 80 % within 60 s takes 12; 90 % within 90 s takes 12 too, but 90 % within 60 s 13: with 12 it is 1 − C(12, 9)e^(−2/3) < 0.9.
    public void Ten_points_more_cost_people_in_every_half_hour()
    {
        Assert.InRange(1 - (ErlangC.ProbabilityOfWait(9, 12) * Math.Exp(-2.0 / 3)), 0.8, 0.9);
        Assert.InRange(1 - (ErlangC.ProbabilityOfWait(9, 13) * Math.Exp(-8.0 / 9)), 0.9, 1);
        StaffingDay[] week = [nine, nine with { Day = Plans.Monday.PlusDays(6) }, nine with { Day = Plans.Monday.PlusDays(7) }];
        Assert.Equal(new(0.8, 0.9, 1, 1), ServicePromises.CostOfTenPoints(week, handleTime, null, Plans.Goal));
        Assert.Null(ServicePromises.CostOfTenPoints(week, handleTime, null, Plans.Goal with { ServiceLevelFraction = 0.9 }));
    }

    [Fact] // Three queues of 10 calls of 300 s take 4 each; as one queue of 30 calls they take 8. The load is theirs together: 5 erlangs.
    public void Small_queues_take_more_than_one_large()
    {
        Analytics.Contacts.DayAggregate[] calls =
            [Plans.Calls("Skola", 10, 0, 0, 0, 3000), Plans.Calls("Bygg", 10, 0, 0, 0, 3000), Plans.Calls("Omsorg", 10, 0, 0, 0, 0)];
        var pooling = QueuePooling.Of([Day(Plans.Monday, 30, 5, 8)], calls, null, Plans.Goal)!;
        Assert.Equal(["Bygg", "Omsorg", "Skola"], pooling.Queues);
        Assert.Equal([4, 4, 4], pooling.Staffing.SeparateCounts);
        Assert.Equal(8, pooling.Staffing.PooledCount);
        Assert.Null(QueuePooling.Of([Day(Plans.Monday, 30, 5, 8)], calls[..1], null, Plans.Goal));
    }

    [Fact]
    public void More_on_duty_never_promise_less() => Prop.ForAll(Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(10, 600).ToArbitrary(), (tenths, patience) =>
    {
        var load = tenths / 10.0;
        var need = StaffingRequirement.AgentCount(QueueLoad.OfErlangs(load, handleTime, Duration.FromSeconds(patience)), Plans.Goal);
        var promises = ServicePromises.Of([Day(Plans.Monday, load, load, need)], handleTime, Duration.FromSeconds(patience), Plans.Goal);
        return promises.Zip(promises.Skip(1)).All(pair =>
            (pair.Second.Within ?? Duration.MaxValue) <= (pair.First.Within ?? Duration.MaxValue)
            && pair.Second.ServiceLevelFraction >= pair.First.ServiceLevelFraction
            && pair.Second.HoldsInWeeksFraction >= pair.First.HoldsInWeeksFraction)
            && promises.Single(one => one.Agents == need).HoldsInWeeksFraction >= 0.5;
    }).QuickCheckThrowOnFailure();

    /// <summary>The area below the normal curve up to z, by adding up.</summary>
    private static double Area(double z) =>
        0.5 + (Enumerable.Range(0, 10_000).Sum(i => Math.Exp(-Math.Pow((i + 0.5) * z / 10_000, 2) / 2)) * z / 10_000 / Math.Sqrt(2 * Math.PI));

    private static StaffingDay Day(LocalDate day, double contacts, double erlangs, int need) =>
        new(day, Plans.Count(contacts), [new(20, Plans.Count(contacts), erlangs, need, need, need, null)]);
}
