using System.Collections.Concurrent;

namespace Stats.Functions.Sources;

/// <summary>The columns of a file, and what stood before them.</summary>
/// <param name="Names">Their names in order; empty when the file has no header.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Preamble">The lines before the header.</param>
public sealed record Columns(IReadOnlyList<string> Names, int Count, string Preamble = "")
{
    public static Columns Named(IReadOnlyList<string> names) => new(names, names.Count);

    private static readonly ConcurrentDictionary<string, string[]> alternatives = new();

    /// <summary>The names that a profile gives a column.</summary>
    public static IReadOnlyList<string> Alternatives(string column) =>
        alternatives.GetOrAdd(column, names => names.TrimEnd('?').Split('|', StringSplitOptions.TrimEntries));

    /// <summary>The 0-based index of a column; −1 when the file does not have it.</summary>
    /// <param name="column">As a profile names it, see <see cref="SourceProfile"/>.</param>
    public int IndexOf(string column)
    {
        foreach (var name in Alternatives(column))
        {
            if (name.StartsWith('#') && int.TryParse(name.AsSpan(1), out var number))
                return number <= Count ? number - 1 : -1;
            for (var index = 0; index < Names.Count; index++)
            {
                if (string.Equals(Names[index], name, StringComparison.OrdinalIgnoreCase))
                    return index;
            }
        }

        return -1;
    }

    /// <summary>What the file itself calls a column of the profile.</summary>
    public string NameOf(string column) => IndexOf(column) is var index && index >= 0 && index < Names.Count ? Names[index] : column.TrimEnd('?');

    /// <summary>The columns of a profile that are not there.</summary>
    public IReadOnlyList<string> MissingOf(SourceProfile profile) => [.. ProfileColumns.Required(profile).Where(column => IndexOf(column) < 0)];
}
