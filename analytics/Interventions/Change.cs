using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Interventions;

/// <summary>Something that was changed, and that may have changed how many contact us.</summary>
/// <param name="Kind">What sort of change.</param>
/// <param name="What">The page, e-service or topic it concerns, in the organisation's own word.</param>
/// <param name="Topic">The topic of the contacts it may have changed.</param>
/// <param name="Days">Its first day, and its last; the same for what lasts, such as a page that was rewritten.</param>
public sealed record Change(DatedEventKind Kind, string What, Topic Topic, DateInterval Days)
{
    /// <summary>What the organisation has written down about it; <see langword="null"/> when it only stands among the dated events.</summary>
    public RegisteredChange? Registered { get; init; }

    /// <summary>Whether what was done stays done: a page, an e-service. A letter or a campaign passes.</summary>
    public bool Lasts => Kind is not (DatedEventKind.Letter or DatedEventKind.Campaign);
}
