using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>The M/M/n queue: who finds all agents busy waits, in order, and nobody hangs up.</summary>
public static class ErlangC
{
    /// <summary>The probability that an arriving contact has to wait.</summary>
    /// <param name="offeredLoadErlangs">Arrival rate × mean handle time, in erlangs. Finite, at least 0.</param>
    /// <param name="agents">Agents on duty. At least 1.</param>
    /// <returns>A probability in [0, 1]; exactly 1 when the load is at or above the number of agents.</returns>
    /// <remarks>C = nB ÷ (n − a + aB) with <see cref="ErlangB"/>: no factorials, no overflow. Ignores callers who hang up, so it
    /// overstates the wait when many do: use <see cref="ErlangA"/> there. Source: Gans, Koole and Mandelbaum (2003), M&amp;SOM 5(2).</remarks>
    public static double ProbabilityOfWait(double offeredLoadErlangs, int agents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        var blocked = ErlangB.BlockingFraction(offeredLoadErlangs, agents);
        return offeredLoadErlangs >= agents ? 1 : Math.Min(1, agents * blocked / (agents - offeredLoadErlangs + (offeredLoadErlangs * blocked)));
    }

    /// <summary>How the queue fares in the long run: ASA = C × AHT ÷ (n − a); service level = 1 − C·e^(−(n − a)T ÷ AHT).</summary>
    /// <param name="load">What arrives; its patience is not looked at.</param>
    /// <param name="agents">Agents on duty. At least 1.</param>
    /// <param name="within">T, the longest wait that counts as in time. At least zero.</param>
    /// <returns>With the load at or above the agents the queue grows without end: waits are infinite and the service level 0.</returns>
    /// <remarks>Source: Gans, Koole and Mandelbaum (2003), M&amp;SOM 5(2).</remarks>
    public static QueueOutcome Outcome(QueueLoad load, int agents, Duration within)
    {
        load.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(within, Duration.Zero);
        var erlangs = load.OfferedLoadErlangs;
        var wait = ProbabilityOfWait(erlangs, agents);
        if (erlangs >= agents)
            return new(1, double.PositiveInfinity, double.PositiveInfinity, new(0, 0, 0, 0), 0, 1, double.PositiveInfinity);
        var waiting = WaitOfWaitingSeconds(load, agents);
        var inTime = 1 - (wait * Math.Exp(-within.TotalSeconds / waiting));
        return new(wait, wait * waiting, waiting, new(inTime, inTime, inTime, inTime), 0, erlangs / agents, wait * erlangs / (agents - erlangs));
    }

    /// <summary>The wait that this share of the contacts do not exceed, in seconds: ln(C ÷ (1 − share)) × AHT ÷ (n − a), or 0 when no more than
    /// 1 − share have to wait.</summary>
    /// <param name="load">What arrives; its patience is not looked at.</param>
    /// <param name="agents">Agents on duty. At least 1.</param>
    /// <param name="fraction">The share: at least 0, below 1.</param>
    /// <returns>At least 0; infinite when the load is at or above the number of agents.</returns>
    public static double WaitPercentileSeconds(QueueLoad load, int agents, double fraction)
    {
        load.Check();
        if (!(fraction is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The share is at least 0 and below 1.");
        var wait = ProbabilityOfWait(load.OfferedLoadErlangs, agents);
        return load.OfferedLoadErlangs >= agents ? double.PositiveInfinity
            : wait <= 1 - fraction ? 0
            : Math.Log(wait / (1 - fraction)) * WaitOfWaitingSeconds(load, agents);
    }

    private static double WaitOfWaitingSeconds(QueueLoad load, int agents) => load.AverageHandleTime.TotalSeconds / (agents - load.OfferedLoadErlangs);
}
