using NodaTime;

namespace Stats.Analytics.Benefit;

/// <summary>What the sources' own words (queues, case types, mailboxes) tell of causes. Nothing is sampled, so there is no chance in it; but what
/// no word tells may be either, so the avoidable share lies between two bounds.</summary>
/// <param name="IsCases">Whether registered cases are counted; otherwise contacts that an employee took.</param>
/// <param name="Period">The days counted.</param>
/// <param name="AllCount">All of them.</param>
/// <param name="ToldCount">Those whose cause a word tells.</param>
/// <param name="Causes">How many for each avoidable cause that occurred, most first.</param>
public sealed record MappedCauses(bool IsCases, DateInterval Period, long AllCount, long ToldCount, IReadOnlyList<CauseCount> Causes)
{
    /// <summary>Those told to be avoidable.</summary>
    public long AvoidableCount => Causes.Sum(cause => cause.Count);

    /// <summary>The least share that is avoidable: none of the rest is.</summary>
    public double LowerFraction => (double)AvoidableCount / AllCount;

    /// <summary>The largest share that is avoidable: all of the rest is.</summary>
    public double UpperFraction => (double)(AvoidableCount + AllCount - ToldCount) / AllCount;
}
