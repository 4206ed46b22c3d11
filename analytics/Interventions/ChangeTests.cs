using NodaTime;

namespace Stats.Analytics.Interventions;

/// <summary>Puts a change to the test: is there more or less after it than would have been without it?</summary>
public static class ChangeTests
{
    private const int MostPlacebos = 8;
    private const int LongestWeeks = 104;

    /// <summary>1.96 + 0.84: an effect so many standard errors large is found in four cases of five.</summary>
    private const double StandardErrorsToFind = 2.8;

    private static readonly Placebos none = Placebos.Of([]);

    /// <summary>Tests the periods from a change on.</summary>
    /// <param name="series">What was seen; may go on after what is known, with unknown values.</param>
    /// <param name="before">How many periods come before the change.</param>
    /// <param name="after">How many periods from the change on are tested.</param>
    /// <param name="smallestFraction">The smallest effect of interest as a share of what is expected, such as 0.1.</param>
    /// <param name="counterfactual">The series' own, where it is made already.</param>
    /// <param name="others">Series that were not changed, of the same periods and the same change.</param>
    /// <remarks>Where the same test finds effects at earlier dates or in other series, the interval is made wider by as much.</remarks>
    public static ChangeTest Of(EffectSeries series, int before, int after, double smallestFraction, Counterfactual? counterfactual = null, IReadOnlyList<Counterfactual>? others = null)
    {
        if (!HasEnoughBefore(series, before))
            return Undecided(UndecidedReason.TooLittleBefore);
        counterfactual ??= new(series, before);
        var effect = counterfactual.Over(0, after);
        if (effect.PeriodCount == 0)
            return Undecided(UndecidedReason.TooLittleAfter);

        var inTime = InTime(series, before, after).ToList();
        var inOthers = (others ?? []).Select(other => (other, Effect: other.Over(0, after))).Where(one => one.Effect.PeriodCount > 0)
            .Select(one => one.other.Deviation(one.Effect)).ToList();
        var deviation = Placebos.Of([.. inTime, .. inOthers]).Deviation;
        effect = counterfactual.Widened(effect, deviation);
        var (verdict, reason) = VerdictOf(effect, smallestFraction);
        return new(
            effect, verdict, reason, Placebos.Of(inTime), Placebos.Of(inOthers),
            reason is null ? null : Decidable(series, counterfactual, before, after, smallestFraction, deviation),
            counterfactual.IsCounts ? Math.Exp(Detectable(counterfactual, after, deviation)) - 1 : null)
        {
            IsWidened = deviation > 0,
            HangsOn = effect.Cumulative.ExcludesZero && counterfactual.OverAllButOne(after, effect) is var (period, rest) && VerdictOf(counterfactual.Widened(rest, deviation), smallestFraction).Item1 != verdict
                ? series.Starts[period] : null,
        };
    }

    /// <summary>The test by a method of one's choice; a classical one is made without placebos.</summary>
    /// <exception cref="ArgumentException">The method cannot be used on the series; the message tells why.</exception>
    public static ChangeTest Of(EffectSeries series, int before, int after, double smallestFraction, EffectMethod method)
    {
        if (method == EffectMethod.Averaged)
            return Of(series, before, after, smallestFraction);
        var effect = SecondOpinions.Of(series, before, after, method);
        var (verdict, reason) = VerdictOf(effect, smallestFraction);
        return new(effect, verdict, reason, none, none, null, null);
    }

    /// <summary>Whether the controls moved themselves, each by the same test and compared with nothing; <see langword="null"/> where that cannot be told.</summary>
    public static IReadOnlyList<Effect?> OfControls(EffectSeries series, int before, int after) =>
    [
        .. series.Controls.Select((_, i) => series.OfControl(i)).Select(control => control with { IsCounts = series.IsCounts && control.Values.All(value => value is null or >= 0) })
            .Select(control => HasEnoughBefore(control, before) ? new Counterfactual(control, before).Over(0, after) : null),
    ];

    /// <summary>The fewest known periods before a change: eight, and of days eight weeks.</summary>
    public static int FewestBefore(EffectSeries series) =>
        series.Step == SeriesStep.Day ? 5 * EffectDesign.FewestPeriods : EffectDesign.FewestPeriods;

    /// <summary>Whether so many periods before the change are known, in the series and in its controls, and something was counted in them.</summary>
    public static bool HasEnoughBefore(EffectSeries series, int before)
    {
        var known = Enumerable.Range(0, before).Where(t => series.Values[t] is not null && series.Controls.All(control => control[t] is not null)).ToList();
        return known.Count >= FewestBefore(series) && !(series.IsCounts && known.TrueForAll(t => series.Values[t] == 0));
    }

    private static (ChangeVerdict, UndecidedReason?) VerdictOf(Effect effect, double smallestFraction) =>
        effect.Cumulative.ExcludesZero ? (effect.Cumulative.Estimate < 0 ? ChangeVerdict.Decreased : ChangeVerdict.Increased, null)
        : effect.Relative is { } relative && relative.Lower > -smallestFraction && relative.Upper < smallestFraction ? (ChangeVerdict.Unchanged, null)
        : (ChangeVerdict.Undecided, UndecidedReason.TooUncertain);

    private static ChangeTest Undecided(UndecidedReason reason) => new(null, ChangeVerdict.Undecided, reason, none, none, null, null);

    /// <summary>Steps back through the periods before the change, as far as enough is known before each.</summary>
    private static IEnumerable<(double, double)> InTime(EffectSeries series, int before, int after)
    {
        var tests = 0;
        for (var change = before - after; change > 0 && tests < MostPlacebos && HasEnoughBefore(series, change); change -= after)
        {
            var counterfactual = new Counterfactual(series, change);
            var effect = counterfactual.Over(0, after);
            if (effect.PeriodCount == 0)
                continue;
            tests++;
            yield return counterfactual.Deviation(effect);
        }
    }

    /// <summary>The smallest effect, in the logarithm of counts, that so many periods would show in four cases of five.</summary>
    private static double Detectable(Counterfactual counterfactual, int count, double deviation)
    {
        var standardError = counterfactual.HalfWidth(count) / EffectInterval.StandardErrors;
        return StandardErrorsToFind * Math.Sqrt((standardError * standardError) + (deviation * deviation));
    }

    private static LocalDate? Decidable(EffectSeries series, Counterfactual counterfactual, int before, int after, double smallestFraction, double deviation)
    {
        if (!counterfactual.IsCounts)
            return null;
        var week = series.Step == SeriesStep.Day ? 7 : 1;
        var longest = Math.Min(series.Starts.Count - before, LongestWeeks * week);
        for (var count = after + week; count <= longest; count += 4 * week)
        {
            if (Detectable(counterfactual, count, deviation) <= -Math.Log(1 - smallestFraction))
                return series.Starts[before + count - 1].PlusDays(1);
        }

        return null;
    }
}
