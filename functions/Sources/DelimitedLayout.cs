using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>Where things stand in a delimited file: its separator, its header row and its columns.</summary>
/// <param name="Separator">The separator.</param>
/// <param name="HeaderRecord">The 0-based record of the header; −1 without one.</param>
/// <param name="Columns">The columns.</param>
public sealed record DelimitedLayout(char Separator, int HeaderRecord, Columns Columns)
{
    /// <summary>A header line of the W3C log format begins so.</summary>
    public const string FieldsDirective = "#Fields:";

    private const int RecordsToLookAt = 40;
    private static readonly char[] separators = [';', ',', '\t', '|'];

    /// <summary>Finds the separator and the header row by trying which fit the profile best.</summary>
    /// <returns>The layout, and the columns of the profile that it lacks; none when it fits.</returns>
    public static (DelimitedLayout Layout, IReadOnlyList<string> Missing) Find(string start, SourceProfile profile)
    {
        var candidates = profile.Separator is { } given ? [given[0]] : separators;
        (DelimitedLayout Layout, IReadOnlyList<string> Missing)? best = null;
        foreach (var layout in candidates.SelectMany(separator => Layouts(start, separator, profile)))
        {
            var missing = layout.Columns.MissingOf(profile);
            if (best is null || missing.Count < best.Value.Missing.Count)
                best = (layout, missing);
        }

        var none = new DelimitedLayout(candidates[0], profile.Header ? 0 : -1, Columns.Named([]));
        return best is { } found
            ? (found.Layout with { Columns = found.Layout.Columns with { Preamble = PreambleOf(start, found.Layout) } }, found.Missing)
            : (none, none.Columns.MissingOf(profile));
    }

    /// <summary>The columns that a header row names: without byte order mark and <c>#Fields:</c>, and without a nameless one at the end.</summary>
    public static Columns ColumnsIn(CsvReader header)
    {
        var names = new List<string>(header.FieldCount);
        for (var field = 0; field < header.FieldCount; field++)
            names.Add(header.GetString(field).Trim().Trim('\uFEFF').Replace('\u00A0', ' '));
        if (names[0].StartsWith(FieldsDirective, StringComparison.Ordinal))
        {
            names[0] = names[0][FieldsDirective.Length..].Trim();
            names.RemoveAll(name => name.Length == 0);
        }

        if (names is [.., ""])
            names.RemoveAt(names.Count - 1);
        return new(names, header.FieldCount);
    }

    public static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        IncludeValuesInExceptions = false,
    };

    private static IEnumerable<DelimitedLayout> Layouts(string start, char separator, SourceProfile profile)
    {
        using var csv = CsvReader.FromText(start, Options(separator));
        var most = profile.Tables ? int.MaxValue : RecordsToLookAt + profile.SkipLines;
        for (var record = 0; record < most && csv.Read(); record++)
        {
            if (record < profile.SkipLines)
                continue;
            if (!profile.Header)
            {
                yield return new(separator, record - 1, new([], csv.FieldCount));
                yield break;
            }

            var columns = ColumnsIn(csv);
            yield return new(separator, record, profile.Unpivot is { } unpivot ? UnpivotedRow.Turned(unpivot, columns) : columns);
        }
    }

    private static string PreambleOf(string start, DelimitedLayout layout)
    {
        using var csv = CsvReader.FromText(start, Options(layout.Separator));
        var lines = new List<string>();
        while (lines.Count < layout.HeaderRecord && csv.Read())
            lines.Add(string.Join(layout.Separator, Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)));
        return string.Join('\n', lines);
    }
}
