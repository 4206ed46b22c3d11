using System.Globalization;

namespace Stats.Functions.Workspaces;

/// <summary>How long things are kept, such as <c>90d</c> or <c>5y</c>; what has no rule is kept.</summary>
public sealed record RetentionSettings
{
    /// <summary>Exports that were read, from the day they came.</summary>
    public string? Archive { get; init; }

    /// <summary>Files that could not be read, from the day they came.</summary>
    public string? Quarantine { get; init; }

    /// <summary>What tells one contact or case from another, from the day it is of; its day's sums stay.</summary>
    public string? Pseudonyms { get; init; }

    /// <summary>A day's sums, from that day.</summary>
    public string? Days { get; init; }

    /// <summary>The rules that are set, by their names in stats.yaml.</summary>
    public IEnumerable<(string Name, string Text)> Rules() =>
        new[] { ("archive", Archive), ("quarantine", Quarantine), ("pseudonyms", Pseudonyms), ("days", Days) }
            .Where(rule => rule.Item2 is not null).Select(rule => (rule.Item1, rule.Item2!));

    /// <summary>A time in days, a year being 366; <see langword="null"/> when the text is none.</summary>
    public static int? DaysOf(string text) =>
        text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000
            ? text[^1] switch { 'd' => number, 'y' => number * 366, _ => null }
            : null;
}
