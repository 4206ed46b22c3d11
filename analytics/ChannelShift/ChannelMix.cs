using Stats.Analytics.Contacts;

namespace Stats.Analytics.ChannelShift;

/// <summary>How contacts come in over time: answers "Hur kommer kontakterna in?".</summary>
/// <param name="Channels">The channels that occur, in the order they are shown: phone first, then written, e-service, web visits, unknown and internal.</param>
/// <param name="Months">Every month from the first to the last with data, in order.</param>
/// <param name="Years">The same by calendar year.</param>
/// <param name="Sources">The sources counted.</param>
public sealed record ChannelMix(
    IReadOnlyList<Channel> Channels,
    IReadOnlyList<ChannelPeriod> Months,
    IReadOnlyList<ChannelPeriod> Years,
    IReadOnlyList<SourceId> Sources);
