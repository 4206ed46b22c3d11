using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>How many agents a goal takes.</summary>
public static class StaffingRequirement
{
    /// <summary>The least number of agents on duty that meets the goal; 0 when nothing arrives.</summary>
    /// <param name="load">What arrives, at a steady rate; with patience by <see cref="ErlangA"/>, without by <see cref="ErlangC"/>.</param>
    /// <param name="goal">What is to be achieved.</param>
    /// <remarks>More agents never make any part of the goal worse, so the number is found by steps that double from the load, then by halving.</remarks>
    public static int AgentCount(QueueLoad load, StaffingGoal goal)
    {
        load.Check();
        goal.Check();
        if (load.ArrivalsPerHour == 0)
            return 0;

        var (tooFew, enough) = (0, Math.Max(1, (int)load.OfferedLoadErlangs));
        var step = 1;
        if (IsEnough(enough))
        {
            for (; enough > step && IsEnough(enough - step); step *= 2)
                enough -= step;
            tooFew = Math.Max(0, enough - step);
        }
        else
        {
            for (tooFew = enough; !IsEnough(enough = checked(tooFew + step)); step *= 2)
                tooFew = enough;
        }

        while (enough - tooFew > 1)
        {
            var middle = tooFew + ((enough - tooFew) / 2);
            if (IsEnough(middle))
                enough = middle;
            else
                tooFew = middle;
        }

        return enough;

        bool IsEnough(int agents) => goal.IsMetBy(QueueOutcome.Of(load, agents, goal.Within));
    }

    /// <summary>The requirement of each slot of a day or week.</summary>
    /// <param name="slotErlangs">The load of each slot: see <see cref="SlotLoads"/>.</param>
    /// <param name="averageHandleTime">Mean time an agent is busy with a contact. Above zero.</param>
    /// <param name="patience">Mean patience; <see langword="null"/> for Erlang C.</param>
    /// <param name="goal">What is to be achieved in every slot.</param>
    public static IReadOnlyList<int> AgentCounts(IReadOnlyList<double> slotErlangs, Duration averageHandleTime, Duration? patience, StaffingGoal goal) =>
        [.. slotErlangs.Select(erlangs => AgentCount(QueueLoad.OfErlangs(erlangs, averageHandleTime, patience), goal))];

    /// <summary>How many to schedule so that this many are on duty: agents ÷ (1 − shrinkage), rounded up.</summary>
    /// <param name="agents">Agents on duty. At least 0.</param>
    /// <param name="shrinkageFraction">The share of paid time that is absence, breaks, meetings and the like: at least 0, below 1.</param>
    public static int ScheduledCount(int agents, double shrinkageFraction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(agents);
        if (!(shrinkageFraction is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(shrinkageFraction), shrinkageFraction, "Shrinkage is at least 0 and below 1.");

        // The last digits of the division are no person.
        return checked((int)Math.Ceiling(agents / (1 - shrinkageFraction) * (1 - 1e-12)));
    }
}
