using System.Text;

namespace Stats.Functions.Sources.Drafting;

/// <summary>What the values of a column tell about it.</summary>
internal sealed record ColumnFacts
{
    /// <summary>How a profile names it: its header, or <c>#3</c> where there is none or it is not unique.</summary>
    public required string Reference { get; init; }

    public required string Name { get; init; }

    public required int Index { get; init; }

    public required int RowCount { get; init; }

    /// <summary>Rows where it is not empty.</summary>
    public required int FilledCount { get; init; }

    /// <summary>The distinct values that are not empty, and how many rows have each; the most frequent first.</summary>
    public required IReadOnlyList<(string Text, int Count)> Values { get; init; }

    public DateReading? Dates { get; init; }

    /// <summary>The format of times of day without date.</summary>
    public string? Clock { get; init; }

    /// <summary>Whether nearly all values are lengths of time: numbers, or with colons.</summary>
    public bool AreDurations { get; init; }

    /// <summary>Whether nearly all values are written with colons, so that no unit is needed.</summary>
    public bool HaveColons { get; init; }

    /// <summary>Whether all values are whole numbers, at least 0.</summary>
    public bool AreCounts { get; init; }

    /// <summary>Whether the numbers are those of the rows: they change from export to export.</summary>
    public bool NumberRows { get; init; }

    /// <summary>What personal data it looks like, by its values; <see langword="null"/> when like none.</summary>
    public string? Personal { get; init; }

    public bool AreLikeNames { get; init; }

    /// <summary>The middle one of the values as numbers; 0 when they are none.</summary>
    public double Median { get; init; }

    public bool AreUnique => FilledCount > 1 && Values.Count == FilledCount;

    /// <summary>Whether the values are a few words that repeat: a choice from a list.</summary>
    public bool AreFewWords => FilledCount > 0 && Values.Count <= 60 && Dates is null && !AreDurations && (Values.Count < FilledCount || FilledCount <= 20);

    public string Shape => Personal ?? (FilledCount == 0 ? "always empty"
        : Dates is { } dates ? dates.IsAmbiguous ? "dates, day or month first" : dates.In(null)[0]
        : AreLikeNames ? "words with capitals"
        : AreFewWords && !AreCounts ? (Values.Count == 1 ? "one word" : $"{Values.Count} different words")
        : AreUnique && !AreDurations ? "different on every row"
        : CellShape.Of(Values[0].Text));

    /// <param name="table">The table.</param>
    /// <param name="index">The column, from 0.</param>
    /// <param name="rows">Its rows without totals.</param>
    public static ColumnFacts Of(TableSample table, int index, IReadOnlyList<string[]> rows)
    {
        var name = index < table.Header.Count ? table.Header[index] : "";
        var isPlain = name.Length > 0 && table.Header.Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) == 1
            && !name.Contains('|', StringComparison.Ordinal) && name[0] != '#' && name[^1] != '?';
        var cells = rows.Select(row => index < row.Length ? row[index].Trim() : "").ToList();
        var filled = cells.Where(cell => cell.Length > 0 && cell != "NULL").ToList();
        var values = filled.GroupBy(cell => cell, (text, all) => (text, all.Count())).OrderByDescending(value => value.Item2).ThenBy(value => value.text, StringComparer.Ordinal).ToList();
        var texts = values.ConvertAll(value => value.text);
        var dates = DateFormats.Read(texts);
        var durationCount = texts.Count(IsDuration);
        var colonCount = texts.Count(text => text.Contains(':', StringComparison.Ordinal) && IsDuration(text));
        return new()
        {
            Reference = isPlain ? name : $"#{index + 1}",
            Name = name.Length > 0 ? name : $"column {index + 1}",
            Index = index,
            RowCount = rows.Count,
            FilledCount = filled.Count,
            Values = values,
            Dates = dates,
            Clock = DateFormats.ClockOf(texts),
            AreDurations = texts.Count > 0 && durationCount * 20 >= texts.Count * 19,
            HaveColons = texts.Count > 0 && colonCount * 2 > texts.Count,
            AreCounts = texts.Count > 0 && dates is null && texts.TrueForAll(text => Utf8Number.TryParseCount(Encoding.UTF8.GetBytes(text), out _)),
            NumberRows = filled.Count > 2 && Enumerable.Range(0, filled.Count).All(i => filled[i] == (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Personal = dates is null ? PersonalColumns.KindOf(texts, filled.Count) : null,
            AreLikeNames = dates is null && PersonalColumns.AreLikeNames(texts),
            Median = MedianOf(texts),
        };
    }

    private static bool IsDuration(string text) => DurationText.TryParse(Encoding.UTF8.GetBytes(text), DurationUnit.Milliseconds, out _);

    private static double MedianOf(List<string> texts)
    {
        var numbers = texts.Select(text => Utf8Number.TryParseThousandths(Encoding.UTF8.GetBytes(text), out var thousandths) ? thousandths : -1).Where(number => number >= 0).Order().ToList();
        return numbers.Count == 0 ? 0 : numbers[numbers.Count / 2] / 1000.0;
    }
}
