using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>Two reports of the same contacts, held against each other. Which of them is right is not known.</summary>
/// <param name="Primary">The streams that are counted.</param>
/// <param name="Secondary">The stream that is compared, and in no other number of the report.</param>
/// <param name="Channels">How well they agree, for each channel that the compared stream has; empty when it has no contacts.</param>
public sealed record Reconciliation(IReadOnlyList<StreamId> Primary, StreamId Secondary, IReadOnlyList<ChannelReconciliation> Channels);
