namespace Stats.Functions.Workspaces;

/// <summary>stats.yaml as written. See <see cref="SettingsFile"/> for what is valid.</summary>
public sealed record WorkspaceSettings
{
    public string Organisation { get; init; } = "";

    public string Zone { get; init; } = "Europe/Stockholm";

    /// <summary>The day that reports are made for, <c>yyyy-MM-dd</c>; the clock's when left out.</summary>
    public string? Today { get; init; }

    /// <summary>The organisation's own e-mail domains.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Up to this wait an abandoned call counts as a short abandon too, such as <c>5s</c>.</summary>
    public string ShortAbandon { get; init; } = "5s";

    public IReadOnlyDictionary<string, SourceSettings> Sources { get; init; } = new Dictionary<string, SourceSettings>();
}
