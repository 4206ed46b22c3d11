namespace Stats.Analytics.Benefit;

/// <summary>A share with the limits that hold it with 95 % confidence.</summary>
/// <param name="Fraction">The estimate, 0–1.</param>
/// <param name="Lower">The lower limit, 0–1.</param>
/// <param name="Upper">The upper limit, 0–1.</param>
/// <param name="Count">How many contacts it rests on.</param>
public sealed record ShareEstimate(double Fraction, double Lower, double Upper, long Count)
{
    private const double Deviations = 1.959963984540054;

    /// <summary>Wilson's interval, which never leaves 0–1 and holds near both.</summary>
    /// <param name="fraction">The estimate, 0–1.</param>
    /// <param name="effectiveCount">As many independent contacts would tell as much. Above 0.</param>
    /// <param name="count">How many there were.</param>
    /// <remarks>Source: Wilson (1927), JASA 22(158); Brown, Cai and DasGupta (2001), Statistical Science 16(2).</remarks>
    public static ShareEstimate Wilson(double fraction, double effectiveCount, long count)
    {
        var square = Deviations * Deviations / effectiveCount;
        var middle = (fraction + (square / 2)) / (1 + square);
        var half = Deviations / (1 + square) * Math.Sqrt((fraction * (1 - fraction) / effectiveCount) + (square / (4 * effectiveCount)));
        return new(fraction, Math.Clamp(middle - half, 0, fraction), Math.Clamp(middle + half, fraction, 1), count);
    }
}
