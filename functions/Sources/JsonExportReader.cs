using System.Text;
using System.Text.Json;

namespace Stats.Functions.Sources;

/// <summary>Reads JSON exports as their profile says.</summary>
internal static class JsonExportReader
{
    public static void Read(ExportFile file, Stream stream, ExportReading reading, CancellationToken stop)
    {
        var profile = reading.Profile;
        var start = FileStart.Of(file, profile.Encoding);
        var found = ColumnsIn(start, profile);
        if (found.MissingOf(profile) is { Count: > 0 } missing)
        {
            throw new ExportFormatException(
                $"{file.Name} does not look like a '{profile.Id}' export: {string.Join(", ", missing.Select(column => $"'{column}'"))} is missing"
                + (found.Count == 0 ? ", and no list of objects was found" + (profile.Rows.Length > 0 ? $" as '{profile.Rows}'" : "") : "")
                + ". `stats profiles try FILE` shows which profile fits.");
        }

        reading.ListedAt = profile.IsList ? file.ModifiedAt : null;
        using var text = start.Encoding is UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, start.Encoding, Encoding.UTF8, leaveOpen: true);
        var columns = WithLater(found, profile);
        var row = new JsonRow(columns);
        var rows = RowReader.For(file, columns, reading);
        try
        {
            var objects = new JsonRows(text, profile, columns, row);
            while (objects.Read())
            {
                stop.ThrowIfCancellationRequested();
                rows.Read(row);
            }

            rows.Finish();
            reading.AmbiguousTimeCount = rows.AmbiguousTimeCount;
        }
        catch (JsonException)
        {
            // Not as inner exception: its message may quote the file.
            throw new ExportFormatException(
                $"{file.Name} is not whole JSON: it cannot be read beyond object {row.LineNumber}. The download was probably cut off; make the export again.");
        }
    }

    /// <summary>The columns of a profile that occur in the first objects of a file.</summary>
    public static Columns ColumnsIn(FileStart start, SourceProfile profile)
    {
        var all = Columns.Named([.. ProfileColumns.All(profile).SelectMany(Columns.Alternatives).Distinct()]);
        var row = new JsonRow(all);
        try
        {
            var rows = new JsonRows(new MemoryStream(Encoding.UTF8.GetBytes(start.Text)), profile, all, row);
            while (rows.Read())
            {
            }
        }
        catch (JsonException)
        {
            // The start of a file may end anywhere.
        }

        return row.Seen;
    }

    /// <summary>What the first objects lack may come later: nobody has answered a call in them, say.</summary>
    private static Columns WithLater(Columns found, SourceProfile profile) => Columns.Named(
    [
        .. found.Names,
        .. ProfileColumns.All(profile).Where(column => found.IndexOf(column) < 0).Select(column => Columns.Alternatives(column)[0]).Distinct(),
    ]);
}
