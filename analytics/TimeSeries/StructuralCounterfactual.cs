using MathNet.Numerics.Statistics;

namespace Stats.Analytics.TimeSeries;

/// <summary>What would have come without a change, by a Bayesian structural model of the time before it.</summary>
/// <remarks>Question: how much more or less came than if nothing had changed? Formula: y = level that wanders + season + controls · β + noise, learned from before
/// the change alone and continued after it. Everything is standardised by its mean and standard deviation before the change. Priors as published: standard deviation of
/// the level 0.01, worth 32 values; with controls β ~ N(0, σ² (0.01 (½ XᵀX + ½ diag XᵀX) ÷ n)⁻¹), each of them (the intercept is one) in the model with
/// probability min(1, 3 ÷ their number), and σ² guessed at 0.2, worth 50 values; season and noise without controls next to unknown. Instead of by simulation the
/// variances are averaged over on a lattice, and the controls over all their subsets. Assumptions: the controls were not moved by the change, and their
/// relation to the series stays. Source: Brodersen et al. (2015), Annals of Applied Statistics 9(1); Scott and Varian (2014), IJMMNO 5.</remarks>
public static class StructuralCounterfactual
{
    private const int MostControls = 6;
    private const double ExpectedModelSize = 3;

    /// <summary>The effect on average, added up, and relative to what would have come.</summary>
    /// <param name="series">The series; its regressors, at most six, are the controls. Unknown values may be anywhere.</param>
    public static CounterfactualEffect Effect(ChangedSeries series)
    {
        if (series.Regressors.Count > MostControls)
            throw new ArgumentException($"{series.Regressors.Count} controls were given: choose at most {MostControls}, those most like the series.");
        var before = series.Values.Take(series.ChangeIndex).Where(double.IsFinite).ToList();
        var after = series.Values.Skip(series.ChangeIndex).ToList();
        var isKnown = after.Select(double.IsFinite).ToList();
        if (before.Count < 3 || !(before.Variance() > 0) || !isKnown.Contains(true))
        {
            throw new ArgumentException(
                $"{before.Count} values before the change and {isKnown.Count(known => known)} after it are known: at least 3 that differ and 1 are needed.");
        }

        var (mean, spread) = (before.Mean(), before.StandardDeviation());
        var past = series.Values.Take(series.ChangeIndex).Select(value => (value - mean) / spread).ToList();
        var parts = CounterfactualPrior.Of(series, ExpectedModelSize)
            .SelectMany(prior => prior.Points(past).Select(point => (point.LogMass, Forecast: prior.Space(point.Point, past).Filter(past).Forecast(isKnown))))
            .ToList();
        var largest = parts.Max(part => part.LogMass);
        var weights = parts.Select(part => Math.Exp(part.LogMass - largest)).ToList();
        double[] expected = [.. after.Select((_, ahead) => mean + (spread * parts.Zip(weights, (part, weight) => weight * part.Forecast.Means[ahead]).Sum() / weights.Sum()))];

        var count = isKnown.Count(known => known);
        var total = new NormalMixture([.. parts.Zip(weights, (part, weight) => (
            weight,
            (count * mean) + (spread * part.Forecast.Means.Where((_, ahead) => isKnown[ahead]).Sum()),
            spread * spread * part.Forecast.TotalVariance))]);
        return Compare(after.Where(double.IsFinite).Sum(), count, total, expected);
    }

    private static CounterfactualEffect Compare(double actual, int count, NormalMixture total, double[] expected)
    {
        var (middle, low, high) = (total.Mean, total.Quantile(0.025), total.Quantile(0.975));
        var below = total.Below(actual);
        return new(
            new((actual - middle) / count, (actual - high) / count, (actual - low) / count),
            new(actual - middle, actual - high, actual - low),
            new((actual / middle) - 1, (actual / high) - 1, (actual / low) - 1),
            new(middle / count, low / count, high / count),
            total.StandardDeviation / count,
            Math.Min(below, 1 - below),
            expected);
    }
}
