namespace Stats.Functions.Sources;

/// <summary>A row that is a web page's day: which columns hold views, visits and time. The path is the profile's subject.</summary>
public sealed record PageSpec
{
    public string Views { get; init; } = "";

    /// <summary>Left out when the export only knows views, or visitors, who do not add up.</summary>
    public string? Visits { get; init; }

    public DurationSpec? TimeSpent { get; init; }
}
