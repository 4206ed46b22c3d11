namespace Stats.Analytics.Interventions;

/// <summary>What would have been seen after a change without it, as the periods before tell.</summary>
/// <remarks>
/// A regression on calendar, season and controls, whose errors hang together in time in a way that is not known: <see cref="LatentError.Candidates"/>, each with and
/// without a trend and a season, are weighed by their marginal likelihood. Only what came before the change is learned from, so nothing is assumed of how an effect
/// grows or fades. Source: Hoeting, Madigan, Raftery and Volinsky (1999), Bayesian Model Averaging; Brodersen et al. (2015), Annals of Applied Statistics 9(1), for
/// the counterfactual.
/// </remarks>
public sealed class Counterfactual
{
    private const double Excluded = 1e12;
    private const double LeastWeight = 1e-3;
    private const double LowerFraction = 0.025;

    /// <summary>What the logarithm of a count's level is usually within.</summary>
    private const double UsualDeviation = 0.2;

    private const double LeastSeenShare = 0.1;
    private const double TrendWeight = 0.15;
    private const double SeasonWeight = 0.5;

    private readonly EffectDesign design;
    private readonly WorkingRegression fit;
    private readonly double[][] x;
    private readonly int before;
    private readonly List<(double Weight, FittedError Error)> errors;

    /// <param name="series">What was seen.</param>
    /// <param name="before">How many of its periods come before the change; at least <see cref="EffectDesign.FewestPeriods"/> known.</param>
    public Counterfactual(EffectSeries series, int before)
    {
        this.before = before;
        design = EffectDesign.Of(series, before);
        x = design.Rows;
        fit = series.IsCounts ? WorkingRegression.OfCounts(design.Values, x, design.Precision, before) : WorkingRegression.OfMeasures(design.Values, x, design.Precision, before);
        IsCounts = series.IsCounts;
        var candidates = LatentError.Candidates(IsCounts ? UsualDeviation : Math.Sqrt(fit.Variance[0]), series.Step switch { SeriesStep.Day => 1, SeriesStep.Week => 7, SeriesStep.Month => 30.4, _ => 365.25 });
        var variants = Variants().ToList();
        var fitted = (from error in candidates
                      let periods = new FilteredPeriods(error, fit, x, before)
                      from variant in variants
                      select new FittedError(periods, variant.Precision, error.PriorWeight * variant.Weight)).ToList();
        var most = fitted.Max(one => one.LogWeight);
        var weights = fitted.ConvertAll(one => Math.Exp(one.LogWeight - most));
        var all = weights.Sum();
        errors = [.. fitted.Zip(weights, (error, weight) => (Weight: weight / all, error)).Where(one => one.Weight >= LeastWeight)];
        var kept = errors.Sum(one => one.Weight);
        errors = errors.ConvertAll(one => (one.Weight / kept, one.Error));
    }

    public bool IsCounts { get; }

    /// <summary>What was seen in periods, and what would have been, with limits; unknown periods are left out of both.</summary>
    /// <param name="from">The first period, counted from the change.</param>
    /// <param name="count">How many periods.</param>
    public Effect Over(int from, int count)
    {
        return Over(Known(from, count));
    }

    /// <summary>The same from the change on, without the period that adds most to the effect; <see langword="null"/> when no other is known.</summary>
    /// <param name="count">How many periods.</param>
    /// <param name="effect">What was found over all of them.</param>
    internal (int Period, Effect Effect)? OverAllButOne(int count, Effect effect)
    {
        var periods = Known(0, count);
        if (periods.Count < 2)
            return null;
        var most = periods.MaxBy(t => Math.Sign(effect.Cumulative.Estimate) * (design.Values[t] - Fitted(t)!.Value));
        return (most, Over(periods.FindAll(t => t != most)));
    }

    private List<int> Known(int from, int count) => [.. Enumerable.Range(before + from, count).Where(t => !double.IsNaN(design.Values[t]))];

    private Effect Over(List<int> periods)
    {
        var seen = periods.Sum(t => design.Values[t]);
        return new(seen, periods.Count == 0 ? new(0, 0, 0) : Expected(periods, seen), periods.Count);
    }

    /// <summary>The same, made wider by what placebos show that the intervals leave out.</summary>
    internal Effect Widened(Effect effect, double deviation) => deviation == 0 ? effect : effect with
    {
        Expected = IsCounts ? effect.Expected.Map(Math.Log).Widened(deviation).Map(Math.Exp) : effect.Expected.Widened(deviation * effect.PeriodCount),
    };

    /// <summary>An effect as a deviation from none: of the logarithm of counts, else in the series' unit per period.</summary>
    internal (double Estimate, double StandardError) Deviation(Effect effect) => IsCounts
        ? (Math.Log(Math.Max(effect.Seen, 0.5) / effect.Expected.Estimate), Math.Log(effect.Expected.Upper / effect.Expected.Lower) / 2 / EffectInterval.StandardErrors)
        : (effect.AbsolutePerPeriod.Estimate, (effect.AbsolutePerPeriod.Upper - effect.AbsolutePerPeriod.Lower) / 2 / EffectInterval.StandardErrors);

    /// <summary>Half the width of the interval, before anything after the change is seen: of the logarithm of counts, else in the series' unit.</summary>
    /// <param name="count">How many periods from the change on.</param>
    public double HalfWidth(int count)
    {
        var periods = Enumerable.Range(before, count).Where(t => design.IsOpen[t]).ToList();
        if (periods.Count == 0)
            return double.PositiveInfinity;
        var expected = Expected(periods, IsCounts ? periods.Sum(t => Math.Exp(fit.Linear[t])) : 0);
        return (IsCounts ? Math.Log(expected.Upper / expected.Lower) : expected.Upper - expected.Lower) / 2;
    }

    /// <summary>What the regression says of one period: before the change what fits it, after it what would have been.</summary>
    /// <param name="period">Counted from the first of the series.</param>
    /// <returns><see langword="null"/> where the period is unknown or closed.</returns>
    public double? Fitted(int period) => double.IsNaN(design.Values[period]) ? null : IsCounts ? Math.Exp(fit.Linear[period]) : fit.Linear[period];

    private EffectInterval Expected(List<int> periods, double seen)
    {
        var weights = new double[periods[^1] - before + 1];
        var shape = periods.Sum(t => IsCounts ? Math.Exp(fit.Linear[t]) : 1);
        foreach (var t in periods)
            weights[t - before] = IsCounts ? Math.Exp(fit.Linear[t]) / shape : 1;
        var rows = new ArraySegment<double[]>(x, before, weights.Length);
        var noise = IsCounts ? Noise(periods, seen, shape) : periods.Sum(t => fit.Variance[t]);
        var mixture = new StudentMixture([.. errors.Select(one => Part(one.Weight, one.Error.Sum(weights, rows, noise), one.Error.Freedom))]);
        var shift = IsCounts ? Math.Log(shape) - periods.Sum(t => weights[t - before] * fit.Linear[t]) : 0;
        var expected = new EffectInterval(mixture.Mean, mixture.Quantile(LowerFraction), mixture.Quantile(1 - LowerFraction)).Map(value => value + shift);
        return IsCounts ? expected.Map(Math.Exp) : expected;

        static (double, double, double, double) Part(double weight, (double Mean, double Scale) sum, int freedom) => (weight, sum.Mean, sum.Scale, freedom);
    }

    /// <summary>The variance of the logarithm of a sum of counts: of those that were seen, since they may be fewer than expected; of a tenth of the expected when next to none came.</summary>
    private double Noise(List<int> periods, double seen, double shape) =>
        periods.Sum(t => Math.Pow(Math.Exp(fit.Linear[t]) / shape, 2) * (fit.Variance[t] - Math.Exp(-fit.Linear[t]))) + (1 / Math.Max(1, Math.Max(seen, LeastSeenShare * shape)));

    /// <summary>With and without a trend, with and without a season: what is left out is held at 0.</summary>
    private IEnumerable<(double[] Precision, double Weight)> Variants()
    {
        foreach (var hasTrend in design.Trend.Length > 0 ? new[] { false, true } : [true])
        {
            foreach (var hasSeason in design.Season.Length > 0 ? new[] { false, true } : [true])
            {
                var precision = (double[])design.Precision.Clone();
                foreach (var column in hasTrend ? [] : design.Trend)
                    precision[column] = Excluded;
                foreach (var column in hasSeason ? [] : design.Season)
                    precision[column] = Excluded;
                yield return (precision, (hasTrend ? TrendWeight : 1 - TrendWeight) * (hasSeason ? SeasonWeight : 1 - SeasonWeight));
            }
        }
    }
}
