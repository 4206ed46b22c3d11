using NodaTime;
using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>The staffing question turned round: with so many on duty, what can be promised?</summary>
/// <remarks>All speak of the busiest half-hour of the first week, the one with the largest median load: what holds then holds in the others.</remarks>
public static class ServicePromises
{
    private const int MostSeconds = 3600;
    private const int NeighbourCount = 2;
    private const double TenPoints = 0.1;
    private const double HalfHourHours = 0.5;
    private const double MostTimesTried = 1000;

    /// <summary>The promises with from two fewer than needed to two more on duty, at least one; empty when no contacts are forecast.</summary>
    /// <param name="days">The days to come, in order; their first seven calendar days are looked at.</param>
    /// <param name="averageHandleTime">Mean handle time. Above zero.</param>
    /// <param name="patience">Mean patience; <see langword="null"/> for Erlang C.</param>
    /// <param name="goal">What is aimed at; its share is what is promised.</param>
    /// <remarks>
    /// The shortest time is found by halving, for the share answered in time never falls with time. The share of weeks is the probability that the
    /// half-hour's contacts are at most as many as the goal can bear (see <see cref="QuantileCurve"/>); the load is taken to grow in proportion to them.
    /// </remarks>
    public static IReadOnlyList<ServicePromise> Of(IReadOnlyList<StaffingDay> days, Duration averageHandleTime, Duration? patience, StaffingGoal goal) =>
        Busiest(days) is not { } busiest ? [] :
        [
            .. Enumerable.Range(busiest.Need - NeighbourCount, (2 * NeighbourCount) + 1)
                .Where(agents => agents >= 1)
                .Select(agents => Promise(busiest, agents, averageHandleTime, patience, goal)),
        ];

    /// <summary>A fifth more contacts, two fewer on duty, and both: with as many on duty as the median takes.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <returns>Empty when no contacts are forecast.</returns>
    public static IReadOnlyList<WhatIf> WhatIfs(IReadOnlyList<StaffingDay> days, Duration averageHandleTime, Duration? patience, StaffingGoal goal)
    {
        if (Busiest(days) is not { } busiest)
            return [];
        var load = QueueLoad.OfErlangs(busiest.OfferedLoadErlangs, averageHandleTime, patience);
        return [If(load, busiest.Need, 0.2, 0, goal), If(load, busiest.Need, 0, -2, goal), If(load, busiest.Need, 0.2, -2, goal)];
    }

    /// <summary>How a queue would fare with other contacts and other staffing.</summary>
    /// <param name="load">What arrives now.</param>
    /// <param name="agents">Agents on duty now. At least 1.</param>
    /// <param name="contactsChangeFraction">How many more contacts: 0.2 is a fifth more. At least −1.</param>
    /// <param name="agentsChange">How many more agents; there is always at least one left.</param>
    /// <param name="goal">What is aimed at.</param>
    public static WhatIf If(QueueLoad load, int agents, double contactsChangeFraction, int agentsChange, StaffingGoal goal)
    {
        var changed = load with { ArrivalsPerHour = load.ArrivalsPerHour * (1 + contactsChangeFraction) };
        var left = Math.Max(1, agents + agentsChange);
        return new(contactsChangeFraction, agentsChange, left, StaffingRequirement.AgentCount(changed, goal), QueueOutcome.Of(changed, left, goal.Within));
    }

    /// <summary>What ten percentage points more in time cost.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <returns><see langword="null"/> when the goal is 90 % or more, or no contacts are forecast.</returns>
    public static PromiseCost? CostOfTenPoints(IReadOnlyList<StaffingDay> days, Duration averageHandleTime, Duration? patience, StaffingGoal goal)
    {
        var raised = goal with { ServiceLevelFraction = Math.Round(goal.ServiceLevelFraction + TenPoints, 9) };
        if (raised.ServiceLevelFraction >= 1 || Busiest(days) is not { } busiest)
            return null;
        var week = FirstWeek(days).SelectMany(day => day.Intervals).ToList();
        return new(goal.ServiceLevelFraction, raised.ServiceLevelFraction, Extra(busiest), week.Sum(Extra) * HalfHourHours);

        int Extra(StaffingInterval one) =>
            StaffingRequirement.AgentCount(QueueLoad.OfErlangs(one.OfferedLoadErlangs, averageHandleTime, patience), raised) - one.Need;
    }

    /// <summary>The half-hour of the first seven calendar days with the largest load, the first of equals; <see langword="null"/> without any load.</summary>
    internal static StaffingInterval? Busiest(IReadOnlyList<StaffingDay> days) =>
        FirstWeek(days).SelectMany(day => day.Intervals).Where(one => one.OfferedLoadErlangs > 0).MaxBy(one => one.OfferedLoadErlangs);

    private static IEnumerable<StaffingDay> FirstWeek(IReadOnlyList<StaffingDay> days) => days.TakeWhile(day => day.Day < days[0].Day.PlusWeeks(1));

    private static ServicePromise Promise(StaffingInterval busiest, int agents, Duration handleTime, Duration? patience, StaffingGoal goal)
    {
        var load = QueueLoad.OfErlangs(busiest.OfferedLoadErlangs, handleTime, patience);
        var outcome = QueueOutcome.Of(load, agents, goal.Within);
        return new(
            agents, Within(load, agents, goal), goal.ServiceLevelFraction, outcome.ServiceLevel.Fraction(goal.Variant), outcome.AverageSpeedOfAnswerSeconds,
            busiest.Contacts.Median == 0 ? 0 : QuantileCurve.ProbabilityAtMost(busiest.Contacts, busiest.Contacts.Median * MostTimes(load, agents, goal)));
    }

    private static Duration? Within(QueueLoad load, int agents, StaffingGoal goal)
    {
        if (!IsReached(MostSeconds))
            return null;
        var (tooShort, enough) = (-1, MostSeconds);
        while (enough - tooShort > 1)
        {
            var middle = (tooShort + enough) / 2;
            if (IsReached(middle))
                enough = middle;
            else
                tooShort = middle;
        }

        return Duration.FromSeconds(enough);

        bool IsReached(int seconds) =>
            QueueOutcome.Of(load, agents, Duration.FromSeconds(seconds)).ServiceLevel.Fraction(goal.Variant) >= goal.ServiceLevelFraction;
    }

    /// <summary>How many times its load the queue can bear and still reach the goal, within a millionth. Infinite when there seems to be no end to
    /// it: of those with no patience at all, everyone who is answered is answered in time.</summary>
    private static double MostTimes(QueueLoad load, int agents, StaffingGoal goal)
    {
        var (holds, fails) = (0.0, 1.0);
        for (; IsReached(fails); fails *= 2)
        {
            if (fails > MostTimesTried)
                return double.PositiveInfinity;
            holds = fails;
        }

        while (fails - holds > 1e-6 * fails)
        {
            var middle = (holds + fails) / 2;
            if (IsReached(middle))
                holds = middle;
            else
                fails = middle;
        }

        return holds;

        bool IsReached(double times) =>
            goal.IsMetBy(QueueOutcome.Of(load with { ArrivalsPerHour = load.ArrivalsPerHour * times }, agents, goal.Within));
    }
}
