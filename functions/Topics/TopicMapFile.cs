using CsvHelper;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Functions.Topics;

/// <summary>Reads <c>topics.csv</c> as Excel saves it: comma or semicolon, UTF-8 or Windows-1252. Columns source, kind, pattern, topic.</summary>
public static class TopicMapFile
{
    private static readonly string[] columns = ["source", "kind", "pattern", "topic"];

    /// <exception cref="ExportFormatException">A row is not valid; the message tells the line.</exception>
    public static TopicMap Load(string path)
    {
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var encoding = TextEncoding.Detect(bytes) ?? throw new ExportFormatException($"{path} is not a text file. Save it as CSV.");
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        return new(text.Trim().Length == 0 ? [] : Rules(path, text).ToList());
    }

    private static IEnumerable<TopicRule> Rules(string path, string text)
    {
        var header = text.Split('\n')[0];
        var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        using var csv = CsvReader.FromText(text, DelimitedLayout.Options(separator) with { TrackLineNumbers = true, HasHeader = true });
        var indexes = columns.Select(name => csv.Headers.ToList().FindIndex(h => h.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (indexes.Contains(-1))
        {
            throw new ExportFormatException(
                $"{path}, line 1: the columns must be source;kind;pattern;topic. Found: {string.Join(separator, csv.Headers)}.");
        }

        while (csv.Read())
        {
            var cells = indexes.Select(index => index < csv.FieldCount ? csv.GetString(index).Trim() : "").ToArray();
            if (cells.All(cell => cell.Length == 0))
                continue;
            if (!Enum.TryParse<SubjectKind>(cells[1], ignoreCase: true, out var kind) || kind == SubjectKind.None || char.IsAsciiDigit(cells[1][0]))
            {
                throw new ExportFormatException(
                    $"{path}, line {csv.LineNumber}: the kind must be queue, page, eservice, casetype or mailbox.");
            }

            if (cells[2].Length == 0 || cells[3].Length == 0)
                throw new ExportFormatException($"{path}, line {csv.LineNumber}: both a pattern and a topic are needed.");
            yield return new(cells[0].Length == 0 ? "*" : cells[0], kind, cells[2], new(cells[3]));
        }
    }
}
