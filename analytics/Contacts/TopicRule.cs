namespace Stats.Analytics.Contacts;

/// <summary>One row of the topic map: subjects of this source and kind that look like the pattern belong to the topic.</summary>
/// <param name="Source">A source, or <c>*</c> for all.</param>
/// <param name="Kind">What sort of subject the pattern speaks of.</param>
/// <param name="Pattern">The source's own word, without regard to case; <c>*</c> stands for any text.</param>
/// <param name="Topic">The topic they belong to.</param>
public sealed record TopicRule(string Source, SubjectKind Kind, string Pattern, Topic Topic)
{
    /// <summary>The department that answers for the topic; empty when the row does not say.</summary>
    public string Department { get; init; } = "";

    /// <summary>Whether the pattern is one word, not many: it has no star, or, for a mailbox, none before the @.</summary>
    public bool NamesOne => !(Kind == SubjectKind.Mailbox ? Pattern.Split('@')[0] : Pattern).Contains('*', StringComparison.Ordinal);

    public bool Matches(SourceId source, Subject subject) =>
        Kind == subject.Kind
        && (Source == "*" || string.Equals(Source, source.Value, StringComparison.OrdinalIgnoreCase))
        && IsLike(subject.Value, Pattern);

    /// <summary>Each star first stands for no text, and for one letter more whenever what follows it does not fit.</summary>
    private static bool IsLike(string text, string pattern)
    {
        var (at, star, starAt) = (0, -1, 0);
        for (var i = 0; i < text.Length || at < pattern.Length;)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, starAt) = (at++, i);
            else if (i < text.Length && at < pattern.Length && char.ToUpperInvariant(text[i]) == char.ToUpperInvariant(pattern[at]))
                (i, at) = (i + 1, at + 1);
            else if (star >= 0 && starAt < text.Length)
                (i, at) = (++starAt, star + 1);
            else
                return false;
        }

        return true;
    }
}
