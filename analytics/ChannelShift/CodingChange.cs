using NodaTime;

namespace Stats.Analytics.ChannelShift;

/// <summary>Why a change of shares may be no change of behaviour.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Day">The first day after it.</param>
/// <param name="Channel">The channel that vanished, rose or fell; for a source, its name; empty for topics.</param>
/// <param name="Other">The channel that took or gave its contacts; empty when there is none.</param>
/// <param name="ChannelBefore">The channel's share just before, 0–1; for a source, its share of the contacts on the side it has data; for topics, the share of the contacts that are about topics of the first period only.</param>
/// <param name="ChannelAfter">And just after; for topics, the share about topics of the second period only.</param>
/// <param name="OtherBefore">The other channel's share just before, 0–1.</param>
/// <param name="OtherAfter">And just after.</param>
public sealed record CodingChange(
    CodingChangeKind Kind, LocalDate Day, string Channel, string Other, double ChannelBefore, double ChannelAfter, double OtherBefore, double OtherAfter);
