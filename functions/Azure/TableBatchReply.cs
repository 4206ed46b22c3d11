using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure;

namespace Stats.Functions.Azure;

/// <summary>The answer to a transaction: the parts' answers, or that of the part that was refused.</summary>
internal static class TableBatchReply
{
    /// <summary>The new tags of the entities, in the order of the actions; none for deletions.</summary>
    /// <exception cref="TableTransactionFailedException">A part was refused.</exception>
    public static IReadOnlyList<ETag> Read(ReadOnlyMemory<byte> reply, string table)
    {
        var tags = new List<ETag>();
        var rest = reply;
        while (Next(ref rest, out var line))
        {
            if (!line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                if (tags.Count > 0 && line.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase))
                    tags[^1] = new(line[5..].Trim());
                continue;
            }

            var status = int.Parse(line.AsSpan(9, 3), CultureInfo.InvariantCulture);
            if (status >= 400)
                throw Failure(status, rest, table);
            tags.Add(default);
        }

        return tags;
    }

    private static TableTransactionFailedException Failure(int status, ReadOnlyMemory<byte> rest, string table)
    {
        var (code, index) = (default(string), default(int?));
        if (rest.Span.IndexOf((byte)'{') is var start and >= 0 && rest.Span.LastIndexOf((byte)'}') is var end && end > start)
            (code, index) = Error(rest[start..(end + 1)]);
        var part = index is null ? "one of its parts" : $"part {index}, counted from 0";
        return new(status, $"A transaction on {table} was refused, since {part} got {status} {code}. Nothing of it is done.", code, index);
    }

    private static (string? Code, int? Index) Error(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var body = JsonDocument.Parse(json);
            var error = body.RootElement.GetProperty("odata.error");
            var text = error.GetProperty("message").GetProperty("value").GetString()!;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return (
                error.GetProperty("code").GetString(),
                colon > 0 && int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, null);
        }
    }

    private static bool Next(ref ReadOnlyMemory<byte> rest, out string line)
    {
        line = "";
        if (rest.IsEmpty)
            return false;
        var end = rest.Span.IndexOf((byte)'\n');
        line = Encoding.UTF8.GetString((end < 0 ? rest : rest[..end]).Span).TrimEnd('\r');
        rest = end < 0 ? default : rest[(end + 1)..];
        return true;
    }
}
