namespace Stats.Analytics.Forecasting;

/// <summary>How far outcomes fall from the forecast: the forecast's own errors from earlier origins, made comparable.</summary>
/// <remarks>
/// Errors are taken on a scale where a negative-binomial count (variance μ + φμ²) spreads equally whatever its mean: asinh √(φ(y + ⅜)) ÷ √φ. They are
/// divided by their mean size that many days ahead, pooled, and their quantiles used again. Sources: Anscombe (1948), Biometrika 35; Vovk, Gammerman
/// and Shafer (2005) for quantiles of earlier errors (conformal prediction).
/// </remarks>
internal sealed class Spread
{
    private readonly double overdispersion;
    private readonly double[] sizes;
    private readonly double[] quantiles;

    /// <param name="pairs">Outcome and forecast for each number of days ahead, 0 first.</param>
    /// <param name="overdispersion">φ: at least a hair above 0.</param>
    private Spread(List<(double Outcome, double Forecast)>[] pairs, double overdispersion)
    {
        this.overdispersion = overdispersion;
        var errors = Array.ConvertAll(pairs, step => step.ConvertAll(pair => Scaled(pair.Outcome) - Scaled(pair.Forecast)));
        sizes = Smooth(Array.ConvertAll(errors, step => step.Count == 0 ? double.NaN : step.Average(Math.Abs)));
        var pooled = errors.SelectMany((step, ahead) => step.Select(error => sizes[ahead] > 0 ? error / sizes[ahead] : 0)).Order().ToList();
        quantiles = [.. CountForecast.LevelFractions.Select(level => Quantile(pooled, level))];
    }

    /// <param name="pairs">Outcome and forecast for each number of days ahead, 0 first; at least one in all.</param>
    public static Spread Of(List<(double Outcome, double Forecast)>[] pairs)
    {
        var all = pairs.SelectMany(step => step).Where(pair => pair.Forecast > 0).ToList();

        // Method of moments by medians: half of normal errors are within 0.6745 standard deviations.
        var ratios = all.ConvertAll(pair => (((pair.Outcome - pair.Forecast) * (pair.Outcome - pair.Forecast) / (0.6745 * 0.6745)) - pair.Forecast) / (pair.Forecast * pair.Forecast));
        ratios.Sort();
        return new(pairs, Math.Max(1e-6, ratios.Count == 0 ? 0 : ratios[ratios.Count / 2]));
    }

    /// <summary>The quantiles around a forecast so many days ahead, 0 first.</summary>
    public CountForecast Around(double forecast, int ahead)
    {
        var (center, size) = (Scaled(forecast), sizes[Math.Min(ahead, sizes.Length - 1)]);
        return new(
            Math.Min(forecast, Count(center + (size * quantiles[0]))),
            Math.Min(forecast, Count(center + (size * quantiles[1]))),
            forecast,
            Math.Max(forecast, Count(center + (size * quantiles[3]))),
            Math.Max(forecast, Count(center + (size * quantiles[4]))));
    }

    private double Scaled(double count) => Math.Asinh(Math.Sqrt(overdispersion * (count + 0.375))) / Math.Sqrt(overdispersion);

    private double Count(double scaled)
    {
        var root = Math.Sinh(Math.Max(0, scaled) * Math.Sqrt(overdispersion));
        return Math.Max(0, (root * root / overdispersion) - 0.375);
    }

    /// <summary>a + b·log(days ahead), by least squares over those that are known: no step is told from its few errors alone.</summary>
    private static double[] Smooth(double[] sizes)
    {
        var known = Enumerable.Range(0, sizes.Length).Where(step => !double.IsNaN(sizes[step])).ToList();
        var x = known.ConvertAll(step => Math.Log(step + 1));
        var (meanX, meanY) = (x.Average(), known.Average(step => sizes[step]));
        var squares = x.Sum(value => (value - meanX) * (value - meanX));
        var slope = squares == 0 ? 0 : Math.Max(0, known.Zip(x, (step, value) => (value - meanX) * (sizes[step] - meanY)).Sum() / squares);
        return [.. sizes.Select((_, step) => Math.Max(0, meanY + (slope * (Math.Log(step + 1) - meanX))))];
    }

    private static double Quantile(List<double> sorted, double level)
    {
        var place = Math.Clamp((level * (sorted.Count + 1)) - 1, 0, sorted.Count - 1);
        var below = (int)place;
        return below == sorted.Count - 1 ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
