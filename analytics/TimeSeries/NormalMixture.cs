using MathNet.Numerics;

namespace Stats.Analytics.TimeSeries;

/// <summary>A weighted mixture of normal distributions: what is left when a few parameters are averaged over.</summary>
/// <param name="Parts">The weight of each, which need not add up to 1, its mean and its variance.</param>
public sealed record NormalMixture(IReadOnlyList<(double Weight, double Mean, double Variance)> Parts)
{
    /// <summary>The mean.</summary>
    public double Mean => Parts.Sum(part => part.Weight * part.Mean) / Total;

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation => Math.Sqrt((Parts.Sum(part => part.Weight * (part.Variance + (part.Mean * part.Mean))) / Total) - (Mean * Mean));

    private double Total => Parts.Sum(part => part.Weight);

    /// <summary>The probability of a value no larger than this.</summary>
    public double Below(double value)
        => Parts.Sum(part => part.Weight * 0.5 * SpecialFunctions.Erfc((part.Mean - value) / Math.Sqrt(2 * part.Variance))) / Total;

    /// <summary>The value below which this share lies, by halving.</summary>
    public double Quantile(double fraction)
    {
        var (low, high) = (Parts.Min(part => part.Mean - (10 * Math.Sqrt(part.Variance))), Parts.Max(part => part.Mean + (10 * Math.Sqrt(part.Variance))));
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < fraction ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
