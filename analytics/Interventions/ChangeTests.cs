using NodaTime;

namespace Stats.Analytics.Interventions;

/// <summary>Puts a change to the test: is there more or less after it than would have been without it?</summary>
public static class ChangeTests
{
    private const int MostPlacebos = 8;
    private const int LongestWeeks = 104;

    /// <summary>1.96 + 0.84: an effect so many standard errors large is found in four cases of five.</summary>
    private const double StandardErrorsToFind = 2.8;

    private const double StandardErrorsOfLimit = 1.96;

    /// <summary>Tests the periods from a change on.</summary>
    /// <param name="series">What was seen; may go on after what is known, with unknown values.</param>
    /// <param name="before">How many periods come before the change.</param>
    /// <param name="after">How many periods from the change on are tested.</param>
    /// <param name="smallestFraction">The smallest effect of interest as a share of what is expected, such as 0.1.</param>
    public static ChangeTest Of(EffectSeries series, int before, int after, double smallestFraction)
    {
        if (KnownBefore(series, before) < FewestBefore(series))
            return Undecided(UndecidedReason.TooLittleBefore);
        var counterfactual = new Counterfactual(series, before);
        var effect = counterfactual.Over(0, after);
        if (effect.PeriodCount == 0)
            return Undecided(UndecidedReason.TooLittleAfter);

        var placebos = InTime(series, before, after);
        var (verdict, reason) = VerdictOf(effect, placebos, smallestFraction);
        return new(
            effect, verdict, reason, placebos,
            reason == UndecidedReason.TooUncertain ? Decidable(series, counterfactual, before, after, smallestFraction) : null,
            counterfactual.IsCounts ? Math.Exp(StandardErrorsToFind / StandardErrorsOfLimit * counterfactual.HalfWidth(after)) - 1 : null);
    }

    /// <summary>The fewest known periods before a change: eight, and of days eight weeks.</summary>
    public static int FewestBefore(EffectSeries series) =>
        series.Step == SeriesStep.Day ? 5 * EffectDesign.FewestPeriods : EffectDesign.FewestPeriods;

    private static (ChangeVerdict, UndecidedReason?) VerdictOf(Effect effect, Placebos placebos, double smallestFraction)
    {
        if (effect.Cumulative.ExcludesZero)
        {
            return placebos.Fail ? (ChangeVerdict.Undecided, UndecidedReason.FoundWhereNothingChanged)
                : (effect.Cumulative.Estimate < 0 ? ChangeVerdict.Decreased : ChangeVerdict.Increased, null);
        }

        return effect.Relative is { } relative && relative.Lower > -smallestFraction && relative.Upper < smallestFraction
            ? (ChangeVerdict.Unchanged, null)
            : (ChangeVerdict.Undecided, UndecidedReason.TooUncertain);
    }

    private static ChangeTest Undecided(UndecidedReason reason) => new(null, ChangeVerdict.Undecided, reason, new(0, 0), null, null);

    /// <summary>Steps back through the periods before the change, as far as enough is known before each.</summary>
    private static Placebos InTime(EffectSeries series, int before, int after)
    {
        var (tests, found) = (0, 0);
        for (var change = before - after; change > 0 && tests < MostPlacebos && KnownBefore(series, change) >= FewestBefore(series); change -= after)
        {
            var effect = new Counterfactual(series, change).Over(0, after);
            if (effect.PeriodCount == 0)
                continue;
            tests++;
            found += effect.Cumulative.ExcludesZero ? 1 : 0;
        }

        return new(tests, found);
    }

    private static LocalDate? Decidable(EffectSeries series, Counterfactual counterfactual, int before, int after, double smallestFraction)
    {
        if (!counterfactual.IsCounts)
            return null;
        var step = series.Step == SeriesStep.Day ? 7 : 1;
        var longest = Math.Min(series.Starts.Count - before, LongestWeeks * (series.Step == SeriesStep.Day ? 7 : 1));
        for (var count = after + step; count <= longest; count += step)
        {
            if (StandardErrorsToFind / StandardErrorsOfLimit * counterfactual.HalfWidth(count) <= -Math.Log(1 - smallestFraction))
                return series.Starts[before + count - 1].PlusDays(1);
        }

        return null;
    }

    private static int KnownBefore(EffectSeries series, int before) => series.Values.Take(before).Count(value => value is not null);
}
