using System.Collections.Concurrent;

namespace Stats.Analytics.Contacts;

/// <summary>Which topic each source's subjects belong to. The first rule that matches decides. Safe to ask from several threads.</summary>
public sealed class TopicMap(IReadOnlyList<TopicRule> rules)
{
    private readonly ConcurrentDictionary<(SourceId, Subject), Topic> known = [];

    public IReadOnlyList<TopicRule> Rules { get; } = rules;

    /// <returns>The topic, or <see cref="Topic.Unmapped"/> when no rule matches.</returns>
    public Topic TopicOf(SourceId source, Subject subject) =>
        known.GetOrAdd((source, subject), key => Rules.FirstOrDefault(rule => rule.Matches(key.Item1, key.Item2))?.Topic ?? Topic.Unmapped);

    /// <summary>
    /// Whether some rule names just this subject, so that the organisation vouches for the word as it stands: its own number, or a shared mailbox.
    /// </summary>
    public bool Names(SourceId source, Subject subject) => Rules.Any(rule => rule.NamesOne && rule.Matches(source, subject));
}
