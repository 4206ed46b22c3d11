using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class StaffingPlansTests
{
    [Fact] // 24 calls of 240 s in a half-hour are 3.2 erlangs, and take 5; 10 are 1.33 erlangs. Exact, by other programs.
    public void A_half_hour_needs_what_its_contacts_take()
    {
        var plan = StaffingPlans.Of(Plans.Forecast(30, 1, 24, 0), Plans.Basis(240))!;
        var (busy, quiet) = (plan.Days[0].Intervals[0], plan.Days[0].Intervals[1]);
        Assert.Equal((16, 3.2, 5), (busy.HalfHour, Math.Round(busy.OfferedLoadErlangs, 12), busy.Need));
        Assert.Equal((17, 0.0, 0), (quiet.HalfHour, quiet.OfferedLoadErlangs, quiet.Need));
        Assert.InRange(busy.LowNeed, 4, 5);
        Assert.InRange(busy.HighNeed, 5, 6);
        Assert.Equal((LoadMethod.Sipp, Duration.FromSeconds(240), null), (plan.Method, plan.AverageHandleTime, plan.Patience));
        Assert.Equal((null, null), (plan.MissingHours, plan.SpareHours));
    }

    [Fact] // A call of 10 minutes weighs on the next half-hour for a third of it: (0 + 2 × 1) / 3 and (1 × 1 + 2 × 0) / 3 of 6 × 600 / 1800 = 2 erlangs.
    public void Long_calls_are_still_going_on_in_the_next_half_hour()
    {
        var plan = StaffingPlans.Of(Plans.Forecast(30, 1, 0, 6, 0), Plans.Basis(600))!;
        Assert.Equal(LoadMethod.LaggedSipp, plan.Method);
        Assert.Equal([0, 4.0 / 3, 2.0 / 3], plan.Days[0].Intervals.Select(one => one.OfferedLoadErlangs), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact] // The 10 % quantile stands at 0.8 times the median, the 97.5 % at 1.5 times.
    public void Quarter_hours_are_added_up_and_hours_are_halved()
    {
        Assert.Equal([(16, 5.6, 7, 10.5), (17, 4, 5, 7.5)], HalfHours(Plans.Forecast(15, 1, 3, 4, 5)));
        Assert.Equal([(16, 4, 5, 7.5), (17, 4, 5, 7.5)], HalfHours(Plans.Forecast(60, 1, 10)));
        Assert.Equal([(15, 0.8, 1, 1.5), (16, 4, 5, 7.5)], HalfHours(Plans.Forecast(15, 1, 1, 2, 3) with { FirstMinute = 465 }));

        static IEnumerable<(int, double, double, double)> HalfHours(Analytics.Forecasting.Forecast forecast) =>
            StaffingPlans.Of(forecast, Plans.Basis(240))!.Days[0].Intervals
                .Select(one => (one.HalfHour, Math.Round(one.Contacts.Low, 9), one.Contacts.Median, Math.Round(one.Contacts.Highest, 9)));
    }

    [Fact] // Need 5 and 5. 08:00: 4 + (0 + 2) / 2 = 5, less a fifth 4. 08:30: 4 + 2 + 4 = 10, less a fifth 8. Tuesday has no schedule.
    public void The_schedule_is_added_up_by_quarter_hours_and_shrinkage_is_taken_off()
    {
        PlannedStaff[] planned =
        [
            new(Plans.Monday, 32, 60, "Växel", 4), new(Plans.Monday, 33, 45, "", 2), new(Plans.Monday, 34, 30, "Bygg", 4), new(Plans.Monday.PlusDays(-1), 32, 60, "", 50),
        ];
        var plan = StaffingPlans.Of(Plans.Forecast(30, 2, 24, 24), Plans.Basis(240, planned) with { ShrinkageFraction = 0.2 })!;
        Assert.Equal([4.0, 8, null, null], plan.Days.SelectMany(day => day.Intervals).Select(one => one.Planned));
        Assert.Equal((0.5, 1.5), (plan.MissingHours, plan.SpareHours));
        Assert.Equal([new(Plans.Monday, 17, 16, 1, StaffingMoveKind.Break)], plan.Moves);
    }

    [Fact] // 1 600 s of waiting in all, 20 hung up: 80 s. 380 of 400 answered in 76 000 s: 200 s. The web form tells no times, and counts for neither.
    public void Handle_time_and_patience_are_told_by_the_sources_that_know_them()
    {
        var basis = Plans.Basis(240) with
        {
            Contacts = [Plans.Calls("Växel", 400, 20, 1000, 600, 76_000), Form(Plans.Calls("Bygg", 900, 90, 50_000, 0, 0))],
        };
        var plan = StaffingPlans.Of(Plans.Forecast(30, 1, 24), basis)!;
        Assert.Equal((Duration.FromSeconds(200), Duration.FromSeconds(80)), (plan.AverageHandleTime, plan.Patience));

        var few = basis with { Contacts = [Plans.Calls("Växel", 400, 15, 1000, 600, 76_000)] };
        Assert.Null(StaffingPlans.Of(Plans.Forecast(30, 1, 24), few)!.Patience);

        static DayAggregate Form(DayAggregate one) => one with { Key = one.Key with { Source = new("formulär") } };
    }

    [Fact]
    public void Without_handle_times_days_or_times_of_day_there_is_no_plan()
    {
        Assert.Null(StaffingPlans.Of(Plans.Forecast(30, 1, 24), Plans.Basis(0)));
        Assert.Null(StaffingPlans.Of(Plans.Forecast(30, 0, 24), Plans.Basis(240)));
        Assert.Null(StaffingPlans.Of(Plans.Forecast(1440, 1, 24), Plans.Basis(240)));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaffingPlans.Of(Plans.Forecast(30, 1, 24), Plans.Basis(240) with { ShrinkageFraction = 1 }));
    }

    [Fact]
    public void An_organisation_that_has_told_no_goal_gets_the_usual_one()
    {
        var plan = StaffingPlans.Of(Plans.Forecast(30, 1, 24), Plans.Basis(240) with { GivenGoal = null })!;
        Assert.Equal((new(0.8, Duration.FromSeconds(60), ServiceLevelVariant.Offered, null, 0.9), false), (plan.Goal, plan.IsGoalGiven));
        Assert.Equal(
            new(0.99, Duration.FromSeconds(90), ServiceLevelVariant.Offered, null, 0.9),
            StaffingPlans.GoalOf(new(Plans.Monday, "", 1, Duration.FromSeconds(90))));
    }

    [Fact]
    public void More_contacts_never_need_fewer_and_more_planned_never_lack_more() => Prop.ForAll(
        Gen.Choose(0, 80).Select(n => (double)n).ArrayOf(6).ToArbitrary(), Gen.Choose(0, 30).Zip(Gen.Choose(0, 30)).ToArbitrary(), (medians, agents) =>
        {
            var some = Plan(medians, agents.Item1);
            var busier = Plan([.. medians.Select(count => count * 1.1)], agents.Item1);
            var manned = Plan(medians, agents.Item1 + agents.Item2);
            return Pairs(some, busier).All(pair => pair.First.Need <= pair.Second.Need && pair.First.HighNeed <= pair.Second.HighNeed)
                && some.Days[0].Intervals.All(one => one.LowNeed <= one.Need && one.Need <= one.HighNeed)
                && manned.MissingHours <= some.MissingHours
                && manned.SpareHours >= some.SpareHours
                && some.MissingHours <= busier.MissingHours;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Four_weeks_take_no_time()
    {
        var basis = Plans.Basis(240) with { Contacts = [Plans.Calls("Växel", 400, 40, 4000, 3000, 86_400)] };
        var forecast = Plans.Forecast(30, 28, [.. Enumerable.Range(0, 22).Select(i => 20 + (40 * Math.Sin(i / 7.0)))]);
        Assert.NotNull(StaffingPlans.Of(forecast, basis)!.Patience);
        var watch = Stopwatch.StartNew();
        StaffingPlans.Of(forecast, basis);

        // A tenth of a second by itself; other tests run beside it.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
    }

    private static StaffingPlan Plan(double[] medians, int agents) =>
        StaffingPlans.Of(Plans.Forecast(30, 1, medians), Plans.Basis(400, new PlannedStaff(Plans.Monday, 32, 180, "", agents)))!;

    private static IEnumerable<(StaffingInterval First, StaffingInterval Second)> Pairs(StaffingPlan one, StaffingPlan other) =>
        one.Days[0].Intervals.Zip(other.Days[0].Intervals);
}
