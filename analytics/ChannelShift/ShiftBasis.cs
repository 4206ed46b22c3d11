namespace Stats.Analytics.ChannelShift;

/// <summary>What the intervals of a split rest on.</summary>
public enum ShiftBasis
{
    /// <summary>How each sub-period differs from the one of the same season in the other period.</summary>
    PairedSubPeriods,

    /// <summary>How the sub-periods of each period differ from each other.</summary>
    SubPeriods,

    /// <summary>
    /// Nothing but the counts, as if every contact came by itself: there are fewer than three sub-periods on a side. Real counts are more spread out, so the intervals are too narrow.
    /// </summary>
    CountsAlone,
}
