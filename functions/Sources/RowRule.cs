namespace Stats.Functions.Sources;

/// <summary>Picks rows out by the value of a column.</summary>
public sealed record RowRule
{
    public string Column { get; init; } = "";

    /// <summary>Values, without regard to case.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Or a regular expression.</summary>
    public string? Matches { get; init; }

    /// <summary>Or: the value is an e-mail address in one of the organisation's own domains.</summary>
    public bool OwnDomain { get; init; }

    /// <summary>Why the row is ignored; counted and shown. Not used for internal contacts.</summary>
    public string Reason { get; init; } = "";
}
