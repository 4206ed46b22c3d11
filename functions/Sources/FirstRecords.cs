using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>The first records of a text, split by each separator once, whichever profiles are tried on it.</summary>
/// <param name="text">The start of a file.</param>
public sealed class FirstRecords(string text)
{
    private readonly Dictionary<(char Separator, int Most), IReadOnlyList<string[]>> records = [];

    public string Text { get; } = text;

    /// <summary>The fields of the first records; lines without anything are none.</summary>
    public IReadOnlyList<string[]> Of(char separator, int most)
    {
        if (!records.TryGetValue((separator, most), out var found))
            records.Add((separator, most), found = Read(separator, most));
        return found;
    }

    private List<string[]> Read(char separator, int most)
    {
        using var csv = CsvReader.FromText(Text, DelimitedLayout.Options(separator));
        var found = new List<string[]>();
        while (found.Count < most && csv.Read())
        {
            var fields = new string[csv.FieldCount];
            for (var field = 0; field < fields.Length; field++)
                fields[field] = csv.GetString(field);
            found.Add(fields);
        }

        return found;
    }
}
