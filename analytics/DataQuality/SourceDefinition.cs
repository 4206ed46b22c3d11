namespace Stats.Analytics.DataQuality;

/// <summary>What a source's numbers are numbers of. A group that stands in no list is one that nobody has said anything about.</summary>
public sealed record SourceDefinition
{
    /// <summary>What is counted.</summary>
    public CountedUnit Unit { get; init; }

    /// <summary>Groups that are in the numbers.</summary>
    public IReadOnlyList<CountedGroup> Includes { get; init => field = value ?? []; } = [];

    /// <summary>Groups that are counted, but apart from citizens' contacts.</summary>
    public IReadOnlyList<CountedGroup> Apart { get; init => field = value ?? []; } = [];

    /// <summary>Groups that are not in the numbers.</summary>
    public IReadOnlyList<CountedGroup> Excludes { get; init => field = value ?? []; } = [];

    /// <summary>All groups that something is said about.</summary>
    public IReadOnlyList<CountedGroup> Groups() => [.. Includes, .. Apart, .. Excludes];
}
