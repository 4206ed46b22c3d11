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
        return Records(text, layout) - layout.HeaderRecord - 1;
    }

    /// <summary>A quotation mark opens a quoted field only at the field's start; doubled, it does not close it.</summary>
    private static long Records(string text, DelimitedLayout layout)
    {
        var (count, isEmpty, atStart, quoted) = (0L, true, true, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                    i++;
                else
                    quoted = c != '"';
            }
            else if (c is '\n' or '\r')
            {
                count += isEmpty ? 0 : 1;
                (isEmpty, atStart) = (true, true);
            }
            else
            {
                quoted = atStart && c == '"';
                (isEmpty, atStart) = (false, c == layout.Separator);
            }
        }

        return count + (isEmpty ? 0 : 1);
    }
}
