using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>An outage, a page edit, a launch, a mailing or a campaign, with its time.</summary>
/// <param name="Kind">What sort of event.</param>
/// <param name="What">The service, page or topic it concerns, in the organisation's own word.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended; <see langword="null"/> for a change that lasts, or while it goes on.</param>
public sealed record DatedEvent(DatedEventKind Kind, string What, Moment Start, Moment? End);
