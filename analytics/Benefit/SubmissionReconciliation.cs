using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>What was sent in by e-service about a topic, held against the cases that the case system says came that way.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Period">The days both systems reach.</param>
/// <param name="SubmittedCount">Sent in.</param>
/// <param name="ReceivedCount">Cases received by e-service.</param>
/// <param name="MissingCount">Sent in, but no case came within five working days. Those sent in too lately to tell are not among them.</param>
/// <param name="SurplusCount">Cases that nothing was sent in for within five working days before.</param>
/// <param name="Days">The days that differ most, at most ten.</param>
public sealed record SubmissionReconciliation(
    Topic Topic, DateInterval Period, long SubmittedCount, long ReceivedCount, long MissingCount, long SurplusCount, IReadOnlyList<SubmissionDifference> Days);
