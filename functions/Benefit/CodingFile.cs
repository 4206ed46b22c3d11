using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Functions.Tables;

namespace Stats.Functions.Benefit;

/// <summary>Reads <c>coding.csv</c>, the coding sheet: columns date, topic, channel, cause, count, and perhaps repeats.</summary>
internal static class CodingFile
{
    private static readonly string[] columns = ["date", "topic", "channel", "cause", "count"];

    /// <param name="path">The file.</param>
    /// <param name="topics">The topics there are.</param>
    /// <exception cref="ExportFormatException">A row is not valid; the message tells the line.</exception>
    public static IReadOnlyList<CodedContacts> Load(string path, TopicMap topics)
    {
        var names = topics.Rules.Select(rule => rule.Topic).ToHashSet();
        return [.. WorkspaceTable.Rows(path, columns, "repeats").Select(row => RowOf(row.Where, row.Cells, names))];
    }

    /// <summary>A day written as 2026-03-31.</summary>
    internal static LocalDate DayOf(string where, string column, string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1991 and <= 2100 } day }
        ? day
        : throw new ExportFormatException($"{where}: '{column}' must be a day such as 2026-03-31.");

    /// <summary>A topic of topics.csv.</summary>
    internal static Topic TopicOf(string where, string text, HashSet<Topic> names) => names.Contains(new(text))
        ? new(text)
        : throw new ExportFormatException($"{where}: no row of topics.csv has this topic. Write it as there, or add it there.");

    /// <summary>A channel by its name.</summary>
    internal static Channel ChannelOf(string where, string text) => WorkspaceTable.Named<Channel>(text) is { } channel and not (Channel.WebVisit or Channel.Internal)
        ? channel
        : throw new ExportFormatException($"{where}: the channel must be phone, email, chat, visit, letter, socialmedia, eservice or unknown.");

    private static CodedContacts RowOf(string where, string[] cells, HashSet<Topic> names)
    {
        var count = Number(where, "count", cells[4], least: 1);
        var repeats = cells[5].Length == 0 ? (long?)null : Number(where, "repeats", cells[5], least: 0);
        if (repeats > count)
            throw new ExportFormatException($"{where}: 'repeats' are some of 'count', so they cannot be more.");
        return new(
            DayOf(where, "date", cells[0]), TopicOf(where, cells[1], names), ChannelOf(where, cells[2]), CauseMapFile.CauseOf(where, cells[3]), count, repeats);
    }

    private static long Number(string where, string column, string text, long least) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number < 1_000_000
            ? number
            : throw new ExportFormatException($"{where}: '{column}' must be a whole number of contacts, at least {least}.");
}
