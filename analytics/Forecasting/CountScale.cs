namespace Stats.Analytics.Forecasting;

/// <summary>A scale on which counts are modelled, and the way back.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Of">The value of a count, at least 0.</param>
/// <param name="Mean">The mean count of outcomes with a mean value and a variance on this scale; may be below 0.</param>
internal sealed record CountScale(string Name, Func<double, double> Of, Func<double, double, double> Mean)
{
    /// <summary>Where effects add up, where they multiply, and half-way (on which Poisson counts spread equally whatever their mean).</summary>
    public static IReadOnlyList<CountScale> All { get; } =
    [
        new("counts", count => count, (mean, _) => mean),
        new("square roots", Math.Sqrt, (mean, variance) => (Math.Max(0, mean) * Math.Max(0, mean)) + variance),
        new("logarithms", count => Math.Log(1 + count), (mean, variance) => Math.Exp(mean + (variance / 2)) - 1),
    ];
}
