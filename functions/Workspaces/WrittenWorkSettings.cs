namespace Stats.Functions.Workspaces;

/// <summary><c>email:</c> in stats.yaml: what an e-mail takes, and what is promised.</summary>
public sealed record WrittenWorkSettings
{
    /// <summary>Mean minutes to answer an e-mail. Above 0.</summary>
    public double Minutes { get; init; }

    /// <summary>Within how many working days it is answered, 0–30.</summary>
    public int PromisedDays { get; init; } = 2;
}
