namespace Stats.Functions.Sources;

/// <summary>A row that is a case: which columns hold its unit and when it was closed.</summary>
public sealed record CaseSpec
{
    /// <summary>The first column that is not empty decides.</summary>
    public IReadOnlyList<string> Unit { get; init; } = [];

    public TimeSpec? Closed { get; init; }

    /// <summary>The time counts only in rows that this rule picks, such as those whose status is closed.</summary>
    public RowRule? ClosedIf { get; init; }
}
