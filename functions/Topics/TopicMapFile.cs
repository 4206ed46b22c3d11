using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Functions.Tables;

namespace Stats.Functions.Topics;

/// <summary>Reads <c>topics.csv</c>: columns source, kind, pattern, topic, and department if the organisation wants one.</summary>
public static class TopicMapFile
{
    private static readonly string[] columns = ["source", "kind", "pattern", "topic"];

    /// <exception cref="ExportFormatException">A row is not valid; the message tells the line.</exception>
    public static TopicMap Load(string path)
    {
        var departments = new Dictionary<Topic, string>();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var rules = new List<TopicRule>();
        foreach (var (where, cells) in WorkspaceTable.Rows(path, columns, "department"))
        {
            var rule = RuleOf(where, cells);
            names.TryAdd(rule.Department, rule.Department);
            rule = rule with { Department = names[rule.Department] };
            if (rule.Department.Length > 0 && !departments.TryAdd(rule.Topic, rule.Department) && departments[rule.Topic] != rule.Department)
                throw new ExportFormatException($"{where}: {rule.Topic} belongs to {departments[rule.Topic]} in a row above, and to {rule.Department} here. A topic has one department.");
            rules.Add(rule);
        }

        return new(rules);
    }

    /// <summary>What sort of subject a row speaks of.</summary>
    internal static SubjectKind KindOf(string where, string text) => WorkspaceTable.Named<SubjectKind>(text) is { } kind and not SubjectKind.None
        ? kind
        : throw new ExportFormatException($"{where}: the kind must be queue, page, eservice, casetype or mailbox.");

    private static TopicRule RuleOf(string where, string[] cells)
    {
        var kind = KindOf(where, cells[1]);
        if (cells[2].Length == 0 || cells[3].Length == 0)
            throw new ExportFormatException($"{where}: both a pattern and a topic are needed.");
        return new(cells[0].Length == 0 ? "*" : cells[0], kind, cells[2], new(cells[3])) { Department = cells[4] };
    }
}
