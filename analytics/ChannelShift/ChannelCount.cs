using Stats.Analytics.Contacts;

namespace Stats.Analytics.ChannelShift;

/// <summary>How many contacts came in through one channel in one period.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="OfferedCount">Contacts that came in; for an e-service, the uses that were sent in.</param>
/// <param name="Fraction">Share of the period's citizen contacts, 0–1; <see langword="null"/> for channels outside that sum and when it is 0.</param>
public sealed record ChannelCount(Channel Channel, long OfferedCount, double? Fraction);
