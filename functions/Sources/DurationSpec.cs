namespace Stats.Functions.Sources;

/// <summary>A length of time: the columns are added up, empty ones count as nothing.</summary>
public sealed record DurationSpec
{
    public IReadOnlyList<string> Columns { get; init; } = [];

    public DurationUnit Unit { get; init; } = DurationUnit.Seconds;
}
