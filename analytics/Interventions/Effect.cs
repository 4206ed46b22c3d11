namespace Stats.Analytics.Interventions;

/// <summary>What was seen in a span after a change, beside what would have been seen without it.</summary>
/// <param name="Seen">What was seen, summed over the span's known periods.</param>
/// <param name="Expected">What would have been seen, with the limits of what may have been.</param>
/// <param name="PeriodCount">How many periods are known.</param>
public sealed record Effect(double Seen, EffectInterval Expected, int PeriodCount)
{
    /// <summary>More (+) or fewer (−) than expected, in the series' own unit.</summary>
    public EffectInterval Cumulative => new(Seen - Expected.Estimate, Seen - Expected.Upper, Seen - Expected.Lower);

    /// <summary>The same per period.</summary>
    public EffectInterval AbsolutePerPeriod => Cumulative.Map(value => value / PeriodCount);

    /// <summary>The same as a share of what was expected: −0.18 is 18 % fewer; <see langword="null"/> where what was expected may be 0 or less.</summary>
    public EffectInterval? Relative => Expected.Lower <= 0 ? null
        : new((Seen / Expected.Estimate) - 1, (Seen / Expected.Upper) - 1, (Seen / Expected.Lower) - 1);
}
