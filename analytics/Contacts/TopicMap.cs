using System.Collections.Concurrent;

namespace Stats.Analytics.Contacts;

/// <summary>Which topic each source's subjects belong to. The first rule that matches decides. Safe to ask from several threads.</summary>
public sealed class TopicMap(IReadOnlyList<TopicRule> rules)
{
    private readonly ConcurrentDictionary<(SourceId, Subject), Topic> known = [];

    private readonly Dictionary<Topic, string> departments = rules.Where(rule => rule.Department.Length > 0)
        .GroupBy(rule => rule.Topic).ToDictionary(same => same.Key, same => same.First().Department);

    public IReadOnlyList<TopicRule> Rules { get; } = rules;

    public bool HasDepartments => departments.Count > 0;

    /// <returns>The department that answers for a topic; empty when the map does not say.</returns>
    public string DepartmentOf(Topic topic) => departments.GetValueOrDefault(topic, "");

    /// <returns>The topic, or <see cref="Topic.Unmapped"/> when no rule matches.</returns>
    public Topic TopicOf(SourceId source, Subject subject) =>
        known.GetOrAdd((source, subject), key => Rules.FirstOrDefault(rule => rule.Matches(key.Item1, key.Item2))?.Topic ?? Topic.Unmapped);

    /// <summary>
    /// Whether some rule names just this subject, so that the organisation vouches for the word as it stands: its own number, or a shared mailbox.
    /// </summary>
    public bool Names(SourceId source, Subject subject) => Rules.Any(rule => rule.NamesOne && rule.Matches(source, subject));
}
