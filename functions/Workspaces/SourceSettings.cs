namespace Stats.Functions.Workspaces;

/// <summary>What stats.yaml says of one source.</summary>
public sealed record SourceSettings
{
    /// <summary>The profile to read its exports with; told from each file when left out.</summary>
    public string? Profile { get; init; }

    /// <summary>The source whose contacts this one reports once more: it is compared with that source, and not counted beside it.</summary>
    public string? SameContactsAs { get; init; }

    /// <summary>Names for the source's ids, such as e-service numbers: shown, and matched by topics.csv, instead of the ids.</summary>
    public IReadOnlyDictionary<string, string> Subjects { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
