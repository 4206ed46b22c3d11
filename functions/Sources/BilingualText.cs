namespace Stats.Functions.Sources;

/// <summary>A text for the pages.</summary>
public sealed record BilingualText
{
    public string Sv { get; init; } = "";

    public string En { get; init; } = "";
}
