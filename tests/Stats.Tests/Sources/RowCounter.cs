using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>Counts the rows of an export in a way of its own, letter by letter, to hold the readers to account.</summary>
internal static class RowCounter
{
    /// <summary>Rows that a reading has to account for: log lines, XML elements, or records below the header; empty lines are none.</summary>
    public static long Count(byte[] bytes, SourceProfile profile)
    {
        var text = TextEncoding.Detect(bytes)!.GetString(bytes).TrimStart('\uFEFF');
        return profile.Reader switch
        {
            ReaderKind.FlowInstances => Regex.Count(text, "<FlowInstanceStatistic[ />]"),
            ReaderKind.Delimited => RecordsBelowHeader(Regex.Replace(text, "\\Asep=.(\r\n|[\r\n])", ""), profile),
            ReaderKind.Json => Objects(text, profile),
            _ => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Length,
        };
    }

    private static long Objects(string text, SourceProfile profile)
    {
        var count = 0L;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip });
        while (reader.Read())
        {
            using var value = JsonDocument.ParseValue(ref reader);
            var list = value.RootElement;
            foreach (var name in list.ValueKind == JsonValueKind.Array ? [] : profile.Rows.Split('.', StringSplitOptions.RemoveEmptyEntries))
                list = list.ValueKind == JsonValueKind.Object && list.TryGetProperty(name, out var inner) ? inner : default;
            count += list.ValueKind switch
            {
                JsonValueKind.Object => 1,
                JsonValueKind.Array => list.EnumerateArray().Count(one => one.ValueKind == JsonValueKind.Object),
                _ => 0,
            };
        }

        return count;
    }

    private static long RecordsBelowHeader(string text, SourceProfile profile)
    {
        var layout = DelimitedLayout.Find(text, profile).Layout;
        var records = Records(text, layout.Separator).Skip(layout.HeaderRecord + 1);
        return profile.Unpivot is { } unpivot ? records.Sum(fields => Cells(fields, unpivot, [.. layout.Columns.Names.SkipLast(2)])) : records.Count();
    }

    /// <summary>How many rows a record is when columns are turned to rows: a row for each cell, and one for each pair of heads that has no cells.</summary>
    private static long Cells(List<string> fields, UnpivotSpec unpivot, List<string> names)
    {
        if (fields.Take(names.Count).SequenceEqual(names) || (fields.Count == 1 && fields[0].Trim(' ').Length == 0))
            return 1;
        var heads = names.FindIndex(name => Regex.IsMatch(name, unpivot.Columns));
        var filled = fields.Count > names.Count && fields[^1].Length == 0 ? fields.Count - 1 : fields.Count;
        var without = filled > names.Count ? (filled - names.Count) / heads : 0;
        return without + (fields.Count - (without * heads) <= heads + 1 ? 1 : names.Count(name => Regex.IsMatch(name, unpivot.Columns)));
    }

    /// <summary>A quotation mark opens a quoted field only at the field's start; doubled, it does not close it.</summary>
    private static IEnumerable<List<string>> Records(string text, char separator)
    {
        var (quoted, atStart, wasQuoted, isBroken, crossesLines) = (false, true, false, false, false);
        var fields = new List<string>();
        var field = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                    i++;
                else
                    quoted = c != '"';
                crossesLines |= c is '\n' or '\r';
            }
            else if (c is '\n' or '\r')
            {
                // A record that runs over lines because its quotation marks do not match is one row, whatever it seems to hold.
                if (fields.Count > 0 || field.Length > 0)
                    yield return isBroken && crossesLines ? [""] : [.. fields, field.ToString()];
                fields.Clear();
                field.Clear();
                (quoted, atStart, wasQuoted, isBroken, crossesLines) = (false, true, false, false, false);
            }
            else if (c == separator)
            {
                fields.Add(field.ToString());
                field.Clear();
                (atStart, wasQuoted) = (true, false);
            }
            else
            {
                isBroken |= wasQuoted;
                wasQuoted = quoted = atStart && c == '"';
                field.Append(c);
                atStart = false;
            }
        }
    }
}
