namespace Stats.Functions.Sources;

/// <summary>Rows that are read as usual, but whose value says that the numbers may mislead: counted, and shown on the data-quality page.</summary>
public sealed record RowWarning
{
    public string Column { get; init; } = "";

    /// <summary>Values, without regard to case.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Or a regular expression.</summary>
    public string? Matches { get; init; }

    /// <summary>What readers of the numbers should know, in Swedish.</summary>
    public string Sv { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string En { get; init; } = "";

    /// <summary>Picks the rows it is about.</summary>
    internal RowRule Rule => new() { Column = Column, In = In, Matches = Matches };
}
