using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>Where things stand in a delimited file: its separator, its header row and its columns.</summary>
/// <param name="Separator">The separator.</param>
/// <param name="HeaderRecord">The 0-based record of the header; −1 without one.</param>
/// <param name="Headers">The header's names; empty without one.</param>
public sealed record DelimitedLayout(char Separator, int HeaderRecord, IReadOnlyList<string> Headers)
{
    private const int RecordsToLookAt = 40;
    private static readonly char[] separators = [';', ',', '\t', '|'];

    /// <summary>Finds the separator and the header row by trying which fit the profile best.</summary>
    /// <returns>The layout, and the columns of the profile that it lacks; none when it fits.</returns>
    public static (DelimitedLayout Layout, IReadOnlyList<string> Missing) Find(string start, SourceProfile profile)
    {
        var required = ProfileColumns.Required(profile).ToList();
        var candidates = profile.Separator is { } given ? [given[0]] : separators;
        (DelimitedLayout Layout, IReadOnlyList<string> Missing)? best = null;
        foreach (var separator in candidates)
        {
            foreach (var (layout, missing) in Layouts(start, separator, profile, required))
            {
                if (best is null || missing.Count < best.Value.Missing.Count)
                    best = (layout, missing);
            }
        }

        return best ?? (new(candidates[0], profile.Header ? 0 : -1, []), required);
    }

    /// <summary>The 0-based index of a column; −1 when the file does not have it.</summary>
    /// <param name="column">As a profile names it, see <see cref="SourceProfile"/>.</param>
    public int IndexOf(string column)
    {
        foreach (var name in column.TrimEnd('?').Split('|', StringSplitOptions.TrimEntries))
        {
            if (name.StartsWith('#') && int.TryParse(name.AsSpan(1), out var number))
                return number - 1;
            for (var index = 0; index < Headers.Count; index++)
            {
                if (string.Equals(Headers[index], name, StringComparison.OrdinalIgnoreCase))
                    return index;
            }
        }

        return -1;
    }

    /// <summary>What the file itself calls a column of the profile.</summary>
    public string NameOf(string column) => IndexOf(column) is var index && index >= 0 && index < Headers.Count ? Headers[index] : column.TrimEnd('?');

    public static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        IncludeValuesInExceptions = false,
    };

    private static IEnumerable<(DelimitedLayout Layout, IReadOnlyList<string> Missing)> Layouts(
        string start, char separator, SourceProfile profile, List<string> required)
    {
        using var csv = CsvReader.FromText(start, Options(separator));
        for (var record = 0; record < RecordsToLookAt + profile.SkipLines && csv.Read(); record++)
        {
            if (record < profile.SkipLines)
                continue;
            if (!profile.Header)
            {
                var numbered = new DelimitedLayout(separator, record - 1, []);
                yield return (numbered, required.Where(column => numbered.IndexOf(column) is var index && (index < 0 || index >= csv.FieldCount)).ToList());
                yield break;
            }

            var headers = new string[csv.FieldCount];
            for (var field = 0; field < headers.Length; field++)
                headers[field] = csv.GetString(field).Trim().Trim('\uFEFF').Replace('\u00A0', ' ');
            var layout = new DelimitedLayout(separator, record, headers);
            yield return (layout, required.Where(column => layout.IndexOf(column) < 0).ToList());
        }
    }
}
