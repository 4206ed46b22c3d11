namespace Stats.Analytics.ChannelShift;

/// <summary>What one topic adds to a change of share.</summary>
/// <param name="Segment">The topic's name; empty for contacts of no known topic.</param>
/// <param name="Before">Contacts of the first period.</param>
/// <param name="After">Contacts of the second period.</param>
/// <param name="Change">Change of the followed channel's share within the topic, as a fraction; <see langword="null"/> when the topic has no contacts in one of the periods.</param>
/// <param name="Behaviour">What the topic adds to <see cref="ShiftSplit.Behaviour"/>: mean weight × change of its share.</param>
/// <param name="Mix">What it adds to <see cref="ShiftSplit.Mix"/>: change of its weight × how far its mean share lies above that of all. They add up exactly.</param>
public sealed record SegmentShift(string Segment, ShiftCount Before, ShiftCount After, ShiftInterval? Change, double Behaviour, double Mix)
{
    /// <summary>The followed channel's share before, 0–1; <see langword="null"/> without contacts.</summary>
    public double? ShareBefore => Before.All > 0 ? Before.Followed / Before.All : null;

    /// <summary>The followed channel's share after, 0–1; <see langword="null"/> without contacts.</summary>
    public double? ShareAfter => After.All > 0 ? After.Followed / After.All : null;
}
