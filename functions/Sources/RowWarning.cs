namespace Stats.Functions.Sources;

/// <summary>Rows that are counted, but whose numbers need a word of caution. Picked out as by a <see cref="RowRule"/>.</summary>
public sealed record RowWarning
{
    public string Column { get; init; } = "";

    /// <summary>Values, without regard to case.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Or a regular expression.</summary>
    public string? Matches { get; init; }

    /// <summary>What to bear in mind, in Swedish.</summary>
    public string Sv { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string En { get; init; } = "";
}
