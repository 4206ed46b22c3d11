using NodaTime;

namespace Stats.Analytics.ChannelShift;

/// <summary>How many contacts about one topic came in through one channel in one sub-period.</summary>
/// <param name="Period">The day, week, month or year.</param>
/// <param name="Segment">The topic's name; empty for contacts of no known topic.</param>
/// <param name="Channel">The channel's name, in lower case.</param>
/// <param name="Count">At least 0.</param>
public sealed record ChannelCell(DateInterval Period, string Segment, string Channel, double Count);
