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

    /// <summary>Whether some rule of kind <see cref="SubjectKind.Mailbox"/> names this address: only such addresses are ever kept.</summary>
    public bool NamesMailbox(SourceId source, string address) => !TopicOf(source, new(SubjectKind.Mailbox, address)).IsUnmapped;
}
