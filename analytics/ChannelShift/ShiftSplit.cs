namespace Stats.Analytics.ChannelShift;

/// <summary>A change of one channel's share of the contacts, split into what people do and what they ask about.</summary>
/// <param name="Before">Contacts of the first period.</param>
/// <param name="After">Contacts of the second period.</param>
/// <param name="Total">Change of the channel's share, as a fraction (0.02 is two percentage points). Behaviour + mix, exactly.</param>
/// <param name="Behaviour">The part that comes of changed shares within topics: the real shift.</param>
/// <param name="Mix">The part that comes of changed sizes of topics.</param>
/// <param name="Volume">Change of all contacts, relative to the first period: 0.1 is ten per cent more.</param>
/// <param name="Segments">What each topic adds, largest first.</param>
/// <param name="Basis">What the intervals rest on.</param>
public sealed record ShiftSplit(
    ShiftCount Before,
    ShiftCount After,
    ShiftInterval Total,
    ShiftInterval Behaviour,
    ShiftInterval Mix,
    ShiftInterval Volume,
    IReadOnlyList<SegmentShift> Segments,
    ShiftBasis Basis)
{
    /// <summary>The channel's share before, 0–1.</summary>
    public double ShareBefore => Before.Followed / Before.All;

    /// <summary>The channel's share after, 0–1.</summary>
    public double ShareAfter => After.Followed / After.All;
}
