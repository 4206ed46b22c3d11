using NodaTime;

namespace Stats.Analytics.ChannelShift;

/// <summary>The channel mix of one month or one year.</summary>
/// <param name="Period">First and last day of the calendar month or year.</param>
/// <param name="IsComplete">Whether the data reach from the first day to the last; an unfinished period is marked, not compared.</param>
/// <param name="CitizenContactCount">Contacts from citizens: every channel but web visits and internal ones.</param>
/// <param name="Channels">Every channel of <see cref="ChannelMix.Channels"/>, in its order, also those with 0.</param>
public sealed record ChannelPeriod(DateInterval Period, bool IsComplete, long CitizenContactCount, IReadOnlyList<ChannelCount> Channels);
