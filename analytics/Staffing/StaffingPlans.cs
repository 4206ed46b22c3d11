using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>Makes a <see cref="StaffingPlan"/> of a forecast and a schedule.</summary>
public static class StaffingPlans
{
    private const double HalfHourHours = 0.5;
    private const double MostGoalFraction = 0.99;

    /// <summary>Employees who are busy for more of their time than this do not hold out, however short the waits are.</summary>
    private const double MostOccupancyFraction = 0.9;

    /// <summary>Below this mean handle time, a sixth of a half-hour, what is left of the half-hour before makes no difference.</summary>
    private static readonly Duration longHandleTime = Duration.FromMinutes(5);

    /// <summary>80 % of all offered answered within 60 seconds, employees busy for at most 90 % of their time.</summary>
    public static StaffingGoal DefaultGoal { get; } = new(0.8, Duration.FromSeconds(60), MostOccupancyFraction: MostOccupancyFraction);

    /// <summary>The goal that a target sets, with the occupancy cap of <see cref="DefaultGoal"/>. No staffing answers every contact in time, so a
    /// target above 99 % is planned for as 99 %.</summary>
    public static StaffingGoal GoalOf(ServiceLevelTarget target) =>
        DefaultGoal with { ServiceLevelFraction = Math.Min(MostGoalFraction, target.TargetFraction), Within = target.Within };

    /// <summary>The plan for the days of the forecast.</summary>
    /// <param name="forecast">The contacts to come. A forecast in intervals longer than an hour cannot be staffed by.</param>
    /// <param name="basis">What else is known.</param>
    /// <returns><see langword="null"/> when there is no day to come, the intervals are longer than an hour, or nothing tells handle times.</returns>
    /// <remarks>
    /// The load is that of one mean handle time ago (lagged SIPP), which follows work that is still going on when contacts grow fewer; with handle
    /// times below 5 minutes it is the half-hour's own (SIPP), which is as good then and easier to check by hand.
    /// The needs at the 10 % and 90 % quantiles take each half-hour's quantile as its mean rate. Those quantiles hold the chance of arrivals, and
    /// so does the queueing model, so the high need is on the safe side.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Shrinkage or the goal is out of range.</exception>
    public static StaffingPlan? Of(Forecast forecast, StaffingBasis basis)
    {
        if (!(basis.ShrinkageFraction is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(basis), basis.ShrinkageFraction, "Shrinkage is at least 0 and below 1.");
        if (forecast.Days.Count == 0 || forecast.IntervalMinutes > 60 || basis.AverageHandleTime is not { } handleTime || handleTime <= Duration.Zero)
            return null;
        var goal = basis.GivenGoal ?? DefaultGoal;
        var patience = basis.Patience;
        var method = handleTime < longHandleTime ? LoadMethod.Sipp : LoadMethod.LaggedSipp;
        var planned = basis.Planned.ToLookup(stretch => stretch.Day);
        var days = forecast.Days
            .Select(day => Day(day, HalfHours.Of(forecast, day), handleTime, patience, goal, method, OnDuty([.. planned[day.Day]], basis.ShrinkageFraction)))
            .ToList();
        var scheduled = days.SelectMany(day => day.Intervals).Where(one => one.Planned is not null).ToList();
        return new(
            basis.Channel, basis.Sources, forecast.LastKnownDay, goal, basis.GivenGoal is not null, handleTime, patience, basis.ShrinkageFraction, method, days,
            scheduled.Count == 0 ? null : days.Sum(day => day.MissingHours()),
            scheduled.Count == 0 ? null : scheduled.Sum(one => Math.Max(0, one.Planned!.Value - one.Need)) * HalfHourHours,
            [.. days.SelectMany(StaffingMoves.Of)],
            ServicePromises.Of(days, handleTime, patience, goal),
            forecast.Record)
        {
            WhatIfs = ServicePromises.WhatIfs(days, handleTime, patience, goal),
            TenPoints = ServicePromises.CostOfTenPoints(days, handleTime, patience, goal),
            Pooling = QueuePooling.Of(days, basis.Contacts, patience, goal),
        };
    }

    private static StaffingDay Day(
        ForecastDay day,
        IReadOnlyList<(int HalfHour, CountForecast Contacts)> halfHours,
        Duration handleTime,
        Duration? patience,
        StaffingGoal goal,
        LoadMethod method,
        double[]? onDuty)
    {
        var loads = Loads(count => count.Median);
        var (needs, lows, highs) = (Needs(loads), Needs(Loads(count => count.Low)), Needs(Loads(count => count.High)));
        return new(day.Day, day.Total, [.. halfHours.Select((one, i) =>
            new StaffingInterval(one.HalfHour, one.Contacts, loads[i], needs[i], lows[i], highs[i], onDuty?[one.HalfHour]))]);

        IReadOnlyList<double> Loads(Func<CountForecast, double> quantile) =>
            SlotLoads.Erlangs([.. halfHours.Select(one => quantile(one.Contacts))], Duration.FromMinutes(HalfHours.Minutes), handleTime, method);

        IReadOnlyList<int> Needs(IReadOnlyList<double> erlangs) => StaffingRequirement.AgentCounts(erlangs, handleTime, patience, goal);
    }

    /// <summary>The 48 half-hours of a scheduled day, each the mean of its quarter-hours; <see langword="null"/> when nobody is scheduled.</summary>
    private static double[]? OnDuty(IReadOnlyList<PlannedStaff> stretches, double shrinkageFraction)
    {
        if (stretches.Count == 0)
            return null;
        var quarters = new long[96];
        foreach (var stretch in stretches)
        {
            for (var slot = stretch.Slot; slot < Math.Min(quarters.Length, stretch.Slot + (stretch.Minutes / 15)); slot++)
                quarters[slot] += stretch.Agents;
        }

        // The last digits are no part of a person.
        return [.. Enumerable.Range(0, 48).Select(half => Math.Round((quarters[2 * half] + quarters[(2 * half) + 1]) / 2.0 * (1 - shrinkageFraction), 9))];
    }
}
