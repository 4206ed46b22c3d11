namespace Stats.Functions.Sources;

/// <summary>A row that is a stretch of the staff schedule. Its start is the profile's time, its queue the profile's subject.</summary>
public sealed record PlannedSpec
{
    /// <summary>How many employees.</summary>
    public string Agents { get; init; } = "";

    /// <summary>How many minutes the stretch lasts.</summary>
    public string Minutes { get; init; } = "";
}
