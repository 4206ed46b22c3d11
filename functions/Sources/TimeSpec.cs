namespace Stats.Functions.Sources;

/// <summary>Where a row's time stands and how it is written.</summary>
public sealed record TimeSpec
{
    /// <summary>One column, or a date column and a time column.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Formats to try in turn, see <see cref="TimestampFormat"/>. A format without a time of day gives whole days.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary><c>local</c> (the organisation's clock), <c>UTC</c>, or a zone name. An offset in the timestamp itself wins.</summary>
    public string Zone { get; init; } = "local";

    /// <summary>A regular expression whose first group, <c>yyyy-MM-dd</c>, is the day of every row: for exports that carry it in their name only.</summary>
    public string? FileName { get; init; }
}
