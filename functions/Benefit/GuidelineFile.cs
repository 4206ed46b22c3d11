using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Functions.Tables;

namespace Stats.Functions.Benefit;

/// <summary>Reads <c>guidelines.csv</c>: columns situation, topic, channels, from.</summary>
internal static class GuidelineFile
{
    private static readonly string[] columns = ["situation", "topic", "channels", "from"];

    /// <param name="path">The file.</param>
    /// <param name="topics">The topics there are.</param>
    /// <exception cref="ExportFormatException">A row is not valid; the message tells the line.</exception>
    public static IReadOnlyList<ChannelGuideline> Load(string path, TopicMap topics)
    {
        var names = topics.Rules.Select(rule => rule.Topic).ToHashSet();
        var known = new HashSet<(string, NodaTime.LocalDate)>();
        var guidelines = new List<ChannelGuideline>();
        foreach (var (where, cells) in WorkspaceTable.Rows(path, columns))
        {
            var guideline = RowOf(where, cells, names);
            if (!known.Add((guideline.Situation, guideline.From)))
                throw new ExportFormatException($"{where}: the situation has a guideline from that day already. Remove one of the two, or change its day.");
            guidelines.Add(guideline);
        }

        return guidelines;
    }

    private static ChannelGuideline RowOf(string where, string[] cells, HashSet<Topic> names)
    {
        if (cells[0].Length == 0)
            throw new ExportFormatException($"{where}: 'situation' is needed, in your own words.");
        var channels = cells[2].Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries).Select(text => CodingFile.ChannelOf(where, text)).Distinct().ToList();
        return channels.Count == 0
            ? throw new ExportFormatException($"{where}: 'channels' is needed, such as eservice, or phone + visit.")
            : new(cells[0], CodingFile.TopicOf(where, cells[1], names), channels, CodingFile.DayOf(where, "from", cells[3]));
    }
}
