using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace Stats.Analytics.Interventions;

/// <summary>A weighted average of t-distributions: what several models say together.</summary>
/// <param name="Parts">Each part's weight, centre, scale and degrees of freedom; the weights add up to 1.</param>
internal sealed record StudentMixture(IReadOnlyList<(double Weight, double Mean, double Scale, double Freedom)> Parts)
{
    private const double Reach = 12;
    private const double Precision = 1e-12;

    public double Mean => Parts.Sum(part => part.Weight * part.Mean);

    /// <summary>The value that a share <paramref name="fraction"/> of outcomes lies below.</summary>
    public double Quantile(double fraction)
    {
        var (low, high) = (Parts.Min(part => part.Mean - (Reach * part.Scale)), Parts.Max(part => part.Mean + (Reach * part.Scale)));
        return low == high ? low : Brent.FindRoot(value => Below(value) - fraction, low, high, (high - low) * Precision);
    }

    private double Below(double value) =>
        Parts.Sum(part => part.Weight * (part.Scale > 0 ? StudentT.CDF(part.Mean, part.Scale, part.Freedom, value) : value < part.Mean ? 0 : 1));
}
