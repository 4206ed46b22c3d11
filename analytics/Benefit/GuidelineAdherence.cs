namespace Stats.Analytics.Benefit;

/// <summary>How many came the way that was meant for their situation.</summary>
/// <param name="Guideline">What was meant, as it holds now.</param>
/// <param name="Recent">The share of contacts in the channels meant, over the last 13 weeks that it has held; <see langword="null"/> when too few.</param>
/// <param name="Quarters">The share in each calendar quarter since the first guideline of the situation, each held against what was meant then.</param>
public sealed record GuidelineAdherence(ChannelGuideline Guideline, ShareEstimate? Recent, IReadOnlyList<QuarterShare> Quarters)
{
    /// <summary>Whether an earlier guideline held for the situation.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Whether a quarter was held against the guideline that holds now.</summary>
    public bool IsOfNow(QuarterShare quarter) => !IsChanged || quarter.Quarter.Start >= Guideline.From;
}
