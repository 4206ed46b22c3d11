using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsvHelper;
using Stats.Functions.Sources;
using Stats.Tests.Sources;

namespace Stats.Tests.Privacy;

/// <summary>Plants identifiers in every column of every row of an export: as the whole value, and after the value that is there.</summary>
/// <remarks>Each planted row comes in addition to the rows as they were, and with a contact id of its own, so that none takes another's place.</remarks>
internal static partial class Planting
{
    /// <summary>The export once for each column, planted there.</summary>
    /// <param name="profile">The profile it is read with.</param>
    /// <param name="bytes">The export.</param>
    /// <returns>The column's name, and the planted export.</returns>
    public static IEnumerable<(string Column, byte[] Content)> In(SourceProfile profile, byte[] bytes)
    {
        var encoding = TextEncoding.Detect(bytes)!;
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        var planted = profile.Reader switch
        {
            ReaderKind.QueueLog => QueueLog(text),
            ReaderKind.AccessLog => AccessLog(text),
            _ when text.TrimStart().StartsWith('<') => Xml(text),
            _ when text.TrimStart()[0] is '{' or '[' => Json(text, profile),
            _ => Delimited(text, profile),
        };
        return planted.Select(one => (one.Column, encoding.GetBytes(one.Text)));
    }

    /// <summary>Whether the profile takes the column's words for what a contact was about or who holds a case: a name there cannot be told from a queue's.</summary>
    private static bool IsWord(SourceProfile profile, string column) =>
        profile.Subject.Columns.Concat(profile.Case?.Unit ?? []).SelectMany(Names).Contains(column, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(string columns) => columns.TrimEnd('?').Split('|').SelectMany(name => new[] { name.Trim(), name.Split('.')[^1].Trim() });

    private static IEnumerable<string> Values(string value, bool isWord) => Canary.All
        .Where(canary => !isWord || canary.Kind != Canary.NameKind)
        .SelectMany(canary => new[] { canary.Planted, $"{value} {canary.Planted}".Trim() });

    private static IEnumerable<(string Column, string Text)> Delimited(string text, SourceProfile profile)
    {
        var layout = DelimitedLayout.Find(text, profile).Layout;
        var rows = new List<string[]>();
        using (var csv = CsvReader.FromText(text, DelimitedLayout.Options(layout.Separator)))
        {
            while (csv.Read())
                rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        var head = rows.Take(layout.HeaderRecord + 1).ToList();
        var header = profile.Header ? Names(head[^1]) : [.. Enumerable.Range(1, rows.Max(row => row.Length)).Select(number => $"#{number}")];
        var headers = rows.Skip(head.Count).Where(row => row[0].StartsWith(DelimitedLayout.FieldsDirective, StringComparison.Ordinal)).Select(Names).Prepend(header).ToList();
        var key = profile.Key is { } names ? Array.FindIndex(header, name => Names(names).Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)) : -1;
        for (var column = 0; column < header.Length; column++)
        {
            var copies = rows.Skip(head.Count).Where(row => row.Length > column).SelectMany(row => Copies(row, column, key, headers.Any(names => IsWordIn(profile, names, row, column))));
            yield return (header[column], string.Concat(rows.Concat(copies).Select(row => string.Join(layout.Separator, row.Select(field => Quoted(field, layout.Separator))) + "\n")));
        }
    }

    /// <summary>In a row that holds more than the header names, two have run together: its words may stand anywhere.</summary>
    private static bool IsWordIn(SourceProfile profile, string[] names, string[] row, int column) =>
        column < names.Length && (IsWord(profile, names[column].Trim()) || (profile.Unpivot is not null && row.Length > names.Length));

    /// <summary>The names in a header row; a <c>#Fields:</c> before them, apart or not, is none.</summary>
    private static string[] Names(string[] header) => header[0].StartsWith(DelimitedLayout.FieldsDirective, StringComparison.Ordinal)
        ? [.. header.Prepend(header[0][DelimitedLayout.FieldsDirective.Length..]).Where((name, at) => at != 1 && name.Trim().Length > 0)]
        : header;

    private static string Quoted(string field, char separator) =>
        field.AsSpan().IndexOfAny(separator, '"', '\n') >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static IEnumerable<string[]> Copies(string[] row, int column, int key, bool isWord)
    {
        var number = 100;
        foreach (var value in Values(row[column], isWord))
        {
            var copy = (string[])row.Clone();
            if (key >= 0 && key < row.Length)
                copy[key] += ++number;
            copy[column] = value;
            yield return copy;
        }
    }

    private static IEnumerable<(string Column, string Text)> QueueLog(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('|')).ToList();
        for (var column = 0; column < lines.Max(line => line.Length); column++)
        {
            // The third is the queue, the second the call's id.
            var copies = lines.Where(line => line.Length > column).SelectMany(line => Copies(line, column, 1, column == 2));
            yield return ($"#{column + 1}", string.Concat(lines.Concat(copies).Select(line => string.Join('|', line) + "\n")));
        }
    }

    private static IEnumerable<(string Column, string Text)> AccessLog(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var column = 0; column < lines.Max(line => LogField().Count(line)); column++)
        {
            var copies = lines.Where(line => LogField().Count(line) > column).SelectMany(line =>
            {
                var field = LogField().Matches(line)[column];
                return LogValues(field.Value).Select(value => line[..field.Index] + value + line[(field.Index + field.Length)..]);
            });
            yield return ($"#{column + 1}", string.Concat(lines.Concat(copies).Select(line => line + "\n")));
        }
    }

    /// <summary>A field planted within its quotation marks or brackets; in a request, the path, escaped and not, and the query.</summary>
    private static IEnumerable<string> LogValues(string field)
    {
        if (Request().Match(field) is { Success: true } request)
        {
            var path = request.Groups[2].Value.Split('?')[0];
            return Values("", isWord: true).Distinct()
                .SelectMany(value => new[] { $"/{value}", $"{path.TrimEnd('/')}/{value}", $"{path}{Uri.EscapeDataString(value)}", $"{path}?vem={value}" })
                .Select(value => $"{request.Groups[1].Value}{value}{request.Groups[3].Value}");
        }

        return field[0] is '"' or '['
            ? Values(field[1..^1], isWord: false).Select(value => $"{field[0]}{value}{field[^1]}")
            : Values(field, isWord: false);
    }

    /// <summary>Every element without elements of its own is a column; a row is what holds them.</summary>
    private static IEnumerable<(string Column, string Text)> Xml(string text)
    {
        foreach (var name in Leaves(XDocument.Parse(text)).Select(leaf => leaf.Name).Distinct())
        {
            var document = XDocument.Parse(text);
            foreach (var leaf in Leaves(document).Where(leaf => leaf.Name == name).ToList())
            {
                foreach (var value in Values(leaf.Value, isWord: name.LocalName == "flowID"))
                {
                    var row = new XElement(leaf.Parent!);
                    row.Element(name)!.Value = value;
                    leaf.Parent!.Parent?.Add(row);
                }
            }

            yield return (name.LocalName, $"{document.Declaration}\n{document}");
        }
    }

    private static IEnumerable<XElement> Leaves(XDocument document) => document.Descendants().Where(element => !element.HasElements);

    /// <summary>Rows may be anything in JSON, so it is planted value by value: every value of one name, once for each identifier.</summary>
    private static IEnumerable<(string Column, string Text)> Json(string text, SourceProfile profile)
    {
        foreach (var name in Documents(text).SelectMany(Properties).Select(property => property.Key).Distinct().ToList())
        {
            foreach (var isWhole in new[] { true, false })
            {
                foreach (var canary in Canary.All.Where(canary => canary.Kind != Canary.NameKind || !IsWord(profile, name)))
                {
                    var documents = Documents(text);
                    foreach (var (key, value) in documents.SelectMany(Properties).Where(property => property.Key == name).ToList())
                        value.Parent!.AsObject()[key] = isWhole ? canary.Planted : $"{value} {canary.Planted}";
                    yield return (name, string.Join('\n', documents.Select(document => document.ToJsonString())));
                }
            }
        }
    }

    /// <summary>A file may hold one value, or many one after another.</summary>
    private static List<JsonNode> Documents(string text)
    {
        var documents = new List<JsonNode>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip });
        while (reader.Read())
            documents.Add(JsonNode.Parse(ref reader)!);
        return documents;
    }

    private static IEnumerable<(string Key, JsonNode Value)> Properties(JsonNode node) => node switch
    {
        JsonObject values => values.Where(property => property.Value is not null)
            .SelectMany(property => property.Value is JsonValue ? [(property.Key, property.Value)] : Properties(property.Value!)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Properties),
        _ => [],
    };

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^ "\[]+
        """)]
    private static partial Regex LogField();

    [GeneratedRegex("""
        ^("[A-Z]+ )(.*)( HTTP/[0-9.]+")$
        """)]
    private static partial Regex Request();
}
