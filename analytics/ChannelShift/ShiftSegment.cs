namespace Stats.Analytics.ChannelShift;

/// <summary>The contacts of one topic, before and after.</summary>
/// <param name="Name">The topic's name; empty for contacts of no known topic.</param>
/// <param name="Before">A count for each sub-period, the same sub-periods for every segment.</param>
/// <param name="After">Likewise.</param>
public sealed record ShiftSegment(string Name, IReadOnlyList<ShiftCount> Before, IReadOnlyList<ShiftCount> After);
