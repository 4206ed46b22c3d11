namespace Stats.Functions.Sources;

/// <summary>Where a row's time stands and how it is written.</summary>
public sealed record TimeSpec
{
    /// <summary>One column, or a date column and a time column.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The columns are not joined: the first that is not empty tells.</summary>
    public bool FirstOf { get; init; }

    /// <summary>Formats to try in turn, see <see cref="TimestampFormat"/>. A format without a time of day gives whole days.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary><c>local</c> (the organisation's clock), <c>UTC</c>, or a zone name. An offset in the timestamp itself wins.</summary>
    public string Zone { get; init; } = "local";

    /// <summary>
    /// A regular expression whose first group, <c>yyyy-MM-dd</c> or <c>yyyyMMdd</c>, is the day of every row when there is no time column:
    /// looked for in the lines before the header.
    /// </summary>
    public string? Preamble { get; init; }

    /// <summary>The same, looked for in the file's name.</summary>
    public string? FileName { get; init; }
}
