using CsvHelper;
using Stats.Functions.Sources;

namespace Stats.Functions.Tables;

/// <summary>Reads a table of the workspace as Excel saves it: comma, semicolon or tab, UTF-8 or Windows-1252. Lines that begin with # are comments.</summary>
internal static class WorkspaceTable
{
    /// <summary>The rows that are not empty, with the cells of the named columns, trimmed; a column that is not there is empty. No rows without a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="needed">The columns that must be there, in any order.</param>
    /// <param name="optional">Columns that may be there; their cells come after.</param>
    /// <exception cref="ExportFormatException">It is no text, or a column is missing; the message tells the line.</exception>
    public static IEnumerable<(string Where, string[] Cells)> Rows(string path, IReadOnlyList<string> needed, params string[] optional)
    {
        var text = Text(path);
        var separator = Separator(Header(text));
        using var csv = CsvReader.FromText(text, DelimitedLayout.Options(separator) with { TrackLineNumbers = true });
        int[]? indexes = null;
        while (csv.Read())
        {
            var fields = Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index).Trim()).ToList();
            if (fields.All(cell => cell.Length == 0) || fields[0].StartsWith('#'))
                continue;
            if (indexes is null)
            {
                indexes = [.. needed.Concat(optional).Select(name => fields.FindIndex(field => field.Equals(name, StringComparison.OrdinalIgnoreCase)))];
                if (indexes.Take(needed.Count).Contains(-1))
                {
                    throw new ExportFormatException(
                        $"{path}, line {csv.LineNumber}: the columns must be {string.Join(';', needed)}. Found: {string.Join(separator, fields)}.");
                }

                continue;
            }

            yield return ($"{path}, line {csv.LineNumber}", [.. indexes.Select(index => index >= 0 && index < fields.Count ? fields[index] : "")]);
        }
    }

    /// <summary>What is in a file, in whatever encoding; empty without a file.</summary>
    /// <exception cref="ExportFormatException">It is no text.</exception>
    public static string Text(string path)
    {
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var encoding = TextEncoding.Detect(bytes) ?? throw new ExportFormatException($"{path} is not a text file. Save it as CSV.");
        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }

    /// <summary>The first line that is not empty and no comment.</summary>
    public static string Header(string text) => text.Split('\n').FirstOrDefault(line => line.Trim().Length > 0 && line[0] != '#')?.TrimEnd('\r') ?? "";

    /// <summary>Semicolon, tab or comma, whichever the first line has.</summary>
    public static char Separator(string header) =>
        header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';

    /// <summary>A value of an enumeration by its name, in any case; <see langword="null"/> when it is no such name.</summary>
    public static T? Named<T>(string text)
        where T : struct, Enum =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && !text.Contains(',', StringComparison.Ordinal) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
