using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>How long citizens are prepared to wait, told from those who hung up and those who were answered first.</summary>
public static class Patience
{
    /// <summary>Mean patience: all wait, of those answered and of those who hung up, ÷ number who hung up.</summary>
    /// <param name="answeredWaitTotal">The wait of the answered, added up: their patience was longer than that. At least zero.</param>
    /// <param name="abandonedWaitTotal">The wait of those who hung up, added up. At least zero.</param>
    /// <param name="abandonedCount">How many hung up. At least 0.</param>
    /// <param name="shortAbandonedCount">How many of these hung up so soon that they are not to be counted, such as a wrong number. 0 counts all.</param>
    /// <param name="shortAbandonedWaitTotal">Their part of <paramref name="abandonedWaitTotal"/>.</param>
    /// <returns><see langword="null"/> when nobody hung up, or nobody had to wait: then patience cannot be told.</returns>
    /// <remarks>The maximum likelihood estimate of an exponential distribution with censoring; its relative standard error is about
    /// 1 ÷ √(number who hung up). Source: Brown et al. (2005), JASA 100(469).</remarks>
    public static Duration? Estimate(
        Duration answeredWaitTotal, Duration abandonedWaitTotal, long abandonedCount, long shortAbandonedCount = 0, Duration shortAbandonedWaitTotal = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answeredWaitTotal, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(shortAbandonedCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(abandonedCount, shortAbandonedCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(shortAbandonedWaitTotal, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(abandonedWaitTotal, shortAbandonedWaitTotal);
        var waited = answeredWaitTotal + abandonedWaitTotal - shortAbandonedWaitTotal;
        var hungUp = abandonedCount - shortAbandonedCount;
        return hungUp == 0 || waited == Duration.Zero ? null : waited / hungUp;
    }
}
