namespace Stats.Functions.Sources;

/// <summary>A row that is a service level to aim at. The first day it holds is the profile's time, its queue the profile's subject.</summary>
public sealed record ServiceLevelSpec
{
    /// <summary>The share to be answered in time, as <c>80</c>, <c>80 %</c> or <c>0,8</c>.</summary>
    public string Share { get; init; } = "";

    public DurationSpec Within { get; init; } = new();
}
