using Stats.Analytics.TimeSeries;

namespace Stats.Analytics.Interventions;

/// <summary>What the classical methods say of the same change, for those who know and trust them.</summary>
public static class SecondOpinions
{
    private const int DayLags = 14;
    private const int OtherLags = 12;

    /// <summary>The effect by one of them.</summary>
    /// <param name="series">What was seen.</param>
    /// <param name="before">How many periods come before the change.</param>
    /// <param name="after">How many from the change on are tested.</param>
    /// <param name="method">Not <see cref="EffectMethod.Averaged"/>.</param>
    /// <exception cref="ArgumentException">The method cannot be used on the series; the message tells why.</exception>
    public static Effect Of(EffectSeries series, int before, int after, EffectMethod method)
    {
        var values = series.Values.Take(before + after).Select(value => value ?? double.NaN).ToList();
        var seasonLength = series.Step switch { SeriesStep.Day => 7, SeriesStep.Month => 12, _ => 1 };
        var isLog = series.IsCounts && method != EffectMethod.Structural;
        var controls = series.Controls.Select(control => control.Take(before + after).Select(value => Scaled(value ?? double.NaN)).ToList());
        var changed = new ChangedSeries(method == EffectMethod.Arima && isLog ? values.ConvertAll(Scaled) : values, before, seasonLength, [.. controls]);
        var known = values.Skip(before).Where(double.IsFinite).ToList();
        return method == EffectMethod.Structural ? Of(known, StructuralCounterfactual.Effect(changed)) : Of(known, Estimate(changed, series, method), isLog);

        double Scaled(double value) => isLog ? Math.Log(value + 0.5) : value;
    }

    private static ChangeEstimate Estimate(ChangedSeries changed, EffectSeries series, EffectMethod method) => method switch
    {
        EffectMethod.Arima => ArimaRegression.Effect(changed, changed.SeasonLength > 1 ? new(1, 0, 1, 0, 1, 1) : new(1, 0, 1)),
        _ when series.IsCounts => InterruptedSeries.CountEffect(changed, hasTrend: true, series.Step == SeriesStep.Day ? DayLags : OtherLags),
        _ => InterruptedSeries.Effect(changed, hasTrend: true, series.Step == SeriesStep.Day ? DayLags : OtherLags),
    };

    private static Effect Of(List<double> known, CounterfactualEffect effect)
    {
        var (seen, all) = (known.Sum(), effect.Cumulative);
        return new(seen, new(seen - all.Value, seen - all.Upper, seen - all.Lower), known.Count);
    }

    private static Effect Of(List<double> known, ChangeEstimate effect, bool isRatio)
    {
        var seen = known.Sum();
        return new(seen, isRatio
            ? new(seen * Math.Exp(-effect.Effect), seen * Math.Exp(-effect.Upper), seen * Math.Exp(-effect.Lower))
            : new(seen - (known.Count * effect.Effect), seen - (known.Count * effect.Upper), seen - (known.Count * effect.Lower)), known.Count);
    }
}
