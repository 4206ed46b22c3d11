using MathNet.Numerics.Distributions;

namespace Stats.Analytics.Interventions;

/// <summary>The same test where nothing was changed: how often it found an effect all the same, and how far off such effects are.</summary>
/// <param name="TestCount">How many such tests could be made.</param>
/// <param name="FoundCount">In how many the interval left out 0; one in twenty is expected.</param>
/// <param name="Deviation">The standard deviation of effects that are none, beyond what the intervals allow for: of the logarithm of counts, else in the series' unit
/// per period. 0 unless it is clear that there are such.</param>
/// <remarks>The variance between is that of DerSimonian and Laird around a mean of 0, used when their Q is above its 95 % quantile. Source: Schuemie et al. (2014),
/// Statistics in Medicine 33(2): intervals calibrated by negative controls.</remarks>
public sealed record Placebos(int TestCount, int FoundCount, double Deviation)
{
    private const double ClearFraction = 0.95;

    /// <summary>Fewer tell nothing of how far off such effects are.</summary>
    private const int FewestTests = 4;

    internal static Placebos Of(IReadOnlyList<(double Estimate, double StandardError)> effects)
    {
        var weights = effects.Select(one => 1 / (one.StandardError * one.StandardError)).ToList();
        var q = effects.Zip(weights, (one, weight) => weight * one.Estimate * one.Estimate).Sum();
        var variance = effects.Count >= FewestTests && q > ChiSquared.InvCDF(effects.Count, ClearFraction) ? (q - effects.Count) / weights.Sum() : 0;
        return new(effects.Count, effects.Count(one => Math.Abs(one.Estimate) > EffectInterval.StandardErrors * one.StandardError), Math.Sqrt(variance));
    }
}
