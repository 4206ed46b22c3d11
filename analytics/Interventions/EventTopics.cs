using System.Collections.Concurrent;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Interventions;

/// <summary>The topic of what a dated event concerns: a topic by its name, else what the topic map says of a page, e-service, case type, queue or mailbox of that name.</summary>
/// <param name="map">Which topic each subject belongs to.</param>
/// <param name="sources">The sources there are.</param>
public sealed class EventTopics(TopicMap map, IReadOnlyList<SourceId> sources)
{
    private static readonly SubjectKind[] kinds = [SubjectKind.Page, SubjectKind.EService, SubjectKind.CaseType, SubjectKind.Queue, SubjectKind.Mailbox];

    private readonly ConcurrentDictionary<string, Topic> known = [];

    /// <returns><see cref="Topic.Unmapped"/> when nothing says.</returns>
    public Topic Of(string what) => known.GetOrAdd(what, _ =>
        map.Rules.Select(rule => rule.Topic).FirstOrDefault(topic => string.Equals(topic.Name, what, StringComparison.OrdinalIgnoreCase)) is { Name.Length: > 0 } named ? named
        : kinds.SelectMany(kind => sources.Select(source => map.TopicOf(source, new(kind, what)))).FirstOrDefault(topic => !topic.IsUnmapped, Topic.Unmapped));
}
