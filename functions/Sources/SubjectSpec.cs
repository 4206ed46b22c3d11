using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>What the contacts were about, in the source's own word.</summary>
public sealed record SubjectSpec
{
    public SubjectKind Kind { get; init; }

    /// <summary>The first column that is not empty decides.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The columns count only in rows that this rule picks: elsewhere they may name a person.</summary>
    public RowRule? If { get; init; }

    /// <summary>The character between the entries of a cell that holds a list: the first entry counts.</summary>
    public string? List { get; init; }

    /// <summary>A regular expression whose first group is the subject of every row: looked for in the lines before the header when no column tells.</summary>
    public string? Preamble { get; init; }
}
