using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Privacy;

namespace Stats.Functions.Sources;

/// <summary>What a reader needs to know besides the file and its profile.</summary>
/// <param name="Zone">The organisation's zone.</param>
/// <param name="LastDay">Rows dated after this day are rejected: a mistyped year must not decide what is newest.</param>
/// <param name="ShortAbandon">Up to this wait an abandoned call counts as a short abandon too.</param>
/// <param name="OwnDomains">The organisation's own e-mail domains.</param>
/// <param name="Topics">Tells which mailboxes, and other words with numbers or addresses in them, may be kept as they are.</param>
/// <param name="Pseudonyms">Makes the keyed pseudonyms.</param>
public sealed record ReadingContext(
    DateTimeZone Zone,
    LocalDate LastDay,
    Duration ShortAbandon,
    IReadOnlyList<string> OwnDomains,
    TopicMap Topics,
    PseudonymKey Pseudonyms)
{
    private const int LongestText = 200;

    /// <summary>The text as it may be kept: without personal data unless the topic map names exactly this text, and not longer than a name.</summary>
    public string Kept(SourceId source, SubjectKind kind, string text)
    {
        var kept = PersonalData.Strip(text);
        if (!ReferenceEquals(kept, text) && Topics.Names(source, new(kind, text)))
            kept = text;
        return kept.Length <= LongestText ? kept : kept[..LongestText];
    }
}
