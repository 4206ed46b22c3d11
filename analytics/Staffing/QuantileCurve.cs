
using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>The distribution that runs through the five quantiles of a <see cref="CountForecast"/>.</summary>
public static class QuantileCurve
{
    /// <summary>Of the levels of <see cref="CountForecast.LevelFractions"/>: Φ⁻¹(0.025), Φ⁻¹(0.1), 0 and so on.</summary>
    private static readonly double[] scores = [-1.959963984540054, -1.2815515655446004, 0, 1.2815515655446004, 1.959963984540054];

    /// <summary>The probability that a count is at most so large.</summary>
    /// <param name="forecast">The quantiles.</param>
    /// <param name="count">The count; may be infinite.</param>
    /// <returns>0–1. Where quantiles coincide, the probability steps up there.</returns>
    /// <remarks>Between two quantiles the count is taken to be normal: its score z runs straight from one to the other, and the probability is Φ(z).
    /// Beyond the outer two the nearest line goes on. Five quantiles of a normal distribution so give back the distribution itself.</remarks>
    public static double ProbabilityAtMost(CountForecast forecast, double count)
    {
        var quantiles = forecast.Quantiles();
        if (count < 0 || double.IsInfinity(count))
            return count < 0 ? 0 : 1;

        // Of quantiles that coincide the highest counts.
        var below = Enumerable.Range(0, scores.Length).LastOrDefault(i => quantiles[i] <= count, -1);
        var from = Math.Clamp(below, 0, scores.Length - 2);
        var width = quantiles[from + 1] - quantiles[from];
        return width > 0 ? Normal(scores[from] + ((scores[from + 1] - scores[from]) * (count - quantiles[from]) / width))
            : below < 0 ? 0
            : count > quantiles[^1] ? 1
            : Normal(scores[below]);
    }

    /// <summary>Φ: for z ≥ 0 it is ½ + ½P(½, z² ÷ 2).</summary>
    private static double Normal(double z) => 0.5 + (0.5 * Math.Sign(z) * PoissonGamma.Regularized(0.5, z * z / 2).Lower);
}
