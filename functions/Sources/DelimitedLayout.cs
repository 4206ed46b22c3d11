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
    public static (DelimitedLayout Layout, IReadOnlyList<string> Missing) Find(string start, SourceProfile profile) => Find(new FirstRecords(start), profile);

    /// <inheritdoc cref="Find(string, SourceProfile)"/>
    public static (DelimitedLayout Layout, IReadOnlyList<string> Missing) Find(FirstRecords start, SourceProfile profile)
    {
        var candidates = profile.Separator is { } given ? [given[0]] : separators;
        (DelimitedLayout Layout, IReadOnlyList<string> Missing)? best = null;
        foreach (var layout in candidates.SelectMany(separator => Layouts(start, separator, profile)))
        {
            var missing = layout.Columns.MissingOf(profile);
            if (best is null || missing.Count < best.Value.Missing.Count)
                best = (layout, missing);
            if (missing.Count == 0)
                break;
        }

        var none = new DelimitedLayout(candidates[0], profile.Header ? 0 : -1, Columns.Named([]));
        return best is { } found
            ? (found.Layout with { Columns = found.Layout.Columns with { Preamble = PreambleOf(start, found.Layout) } }, found.Missing)
            : (none, none.Columns.MissingOf(profile));
    }

    /// <summary>The columns that a header row names: without byte order mark and <c>#Fields:</c>, and without a nameless one at the end.</summary>
    public static Columns ColumnsIn(IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim().Trim('\uFEFF').Replace('\u00A0', ' ')).ToList();
        if (names[0].StartsWith(FieldsDirective, StringComparison.Ordinal))
        {
            names[0] = names[0][FieldsDirective.Length..].Trim();
            names.RemoveAll(name => name.Length == 0);
        }

        if (names is [.., ""])
            names.RemoveAt(names.Count - 1);
        return new(names, header.Count);
    }

    public static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        IncludeValuesInExceptions = false,
    };

    private static IEnumerable<DelimitedLayout> Layouts(FirstRecords start, char separator, SourceProfile profile)
    {
        var records = start.Of(separator, profile.Tables && Names(start.Text, profile) ? int.MaxValue : RecordsToLookAt + profile.SkipLines);
        for (var record = profile.SkipLines; record < records.Count; record++)
        {
            if (!profile.Header)
            {
                yield return new(separator, record - 1, new([], records[record].Length));
                yield break;
            }

            var columns = ColumnsIn(records[record]);
            yield return new(separator, record, profile.Unpivot is { } unpivot ? UnpivotedRow.Turned(unpivot, columns) : columns);
        }
    }

    /// <summary>Whether a text names every column that a profile needs: else there is no table of it further down.</summary>
    private static bool Names(string text, SourceProfile profile) => ProfileColumns.Required(profile).All(column =>
        Columns.Alternatives(column).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static string PreambleOf(FirstRecords start, DelimitedLayout layout) => string.Join('\n',
        start.Of(layout.Separator, Math.Max(RecordsToLookAt, layout.HeaderRecord + 1)).Take(layout.HeaderRecord).Select(fields => string.Join(layout.Separator, fields)));
}
