using NodaTime;

namespace Stats.Analytics.Peaks;

/// <summary>A working day, what came in, and what was to be expected.</summary>
/// <param name="Day">The local day.</param>
/// <param name="OfferedCount">The contacts that came in.</param>
/// <param name="ExpectedCount">The contacts expected: their median. Above 0.</param>
/// <param name="Spread">The standard deviation of the logarithm of what comes in. Above 0.</param>
internal sealed record ExpectedDay(LocalDate Day, long OfferedCount, double ExpectedCount, double Spread)
{
    /// <summary>Whether more came in than <paramref name="deviations"/> standard deviations above what was expected.</summary>
    public bool IsAbove(double deviations) => OfferedCount > ExpectedCount * Math.Exp(deviations * Spread);
}
