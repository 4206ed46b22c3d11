using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>A queue, page, e-service, case type or mailbox that the topic map does not name.</summary>
/// <param name="Subject">The source's own word.</param>
/// <param name="Count">Contacts (for pages: views) that have it.</param>
public sealed record UnmappedSubject(Subject Subject, long Count);
