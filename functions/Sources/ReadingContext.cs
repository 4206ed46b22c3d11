using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Privacy;

namespace Stats.Functions.Sources;

/// <summary>What a reader needs to know besides the file and its profile.</summary>
/// <param name="Zone">The organisation's zone.</param>
/// <param name="LastDay">Rows dated after this day are rejected: a mistyped year must not decide what is newest.</param>
/// <param name="ShortAbandon">Up to this wait an abandoned call counts as a short abandon too.</param>
/// <param name="OwnDomains">The organisation's own e-mail domains.</param>
/// <param name="Topics">Tells which mailboxes may be kept by name.</param>
/// <param name="Pseudonyms">Makes the keyed pseudonyms.</param>
public sealed record ReadingContext(
    DateTimeZone Zone,
    LocalDate LastDay,
    Duration ShortAbandon,
    IReadOnlyList<string> OwnDomains,
    TopicMap Topics,
    PseudonymKey Pseudonyms);
