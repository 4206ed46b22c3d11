using Stats.Analytics.Benefit;

namespace Stats.Functions.Workspaces;

/// <summary>stats.yaml as written; a setting without a value is as one left out. See <see cref="SettingsFile"/> for what is valid.</summary>
public sealed record WorkspaceSettings
{
    private const string DefaultZone = "Europe/Stockholm";
    private const string DefaultShortAbandon = "5s";

    public string Organisation { get; init => field = value ?? ""; } = "";

    public string Zone { get; init => field = value ?? DefaultZone; } = DefaultZone;

    /// <summary>The day that reports are made for, <c>yyyy-MM-dd</c>; the clock's when left out.</summary>
    public string? Today { get; init; }

    /// <summary>The organisation's own e-mail domains.</summary>
    public IReadOnlyList<string> Domains { get; init => field = value ?? []; } = [];

    /// <summary>Up to this wait an abandoned call counts as a short abandon too, such as <c>5s</c>.</summary>
    public string ShortAbandon { get; init => field = value ?? DefaultShortAbandon; } = DefaultShortAbandon;

    /// <summary>The share of scheduled time that is not on duty (absence, breaks, meetings), 0 to below 1, such as 0.3; 0 when the schedule tells who is on duty.</summary>
    public double Shrinkage { get; init; }

    /// <summary>What an e-mail takes; <see langword="null"/>: answering e-mail is not planned.</summary>
    public WrittenWorkSettings? Email { get; init; }

    /// <summary>Hours that a full-time employee works with contacts in a year: freed hours are told as full-time equivalents by it.</summary>
    public double ProductiveHours { get; init; } = BenefitSettings.DefaultProductiveHours;

    /// <summary>The storage account that keeps the aggregates; <see langword="null"/>: the workspace's own folder does.</summary>
    public StorageSettings? Storage { get; init; }

    /// <summary>What is deleted when.</summary>
    public RetentionSettings Retention { get; init => field = value ?? new(); } = new();

    public Dictionary<string, SourceSettings?> Sources { get; init => field = value ?? []; } = [];
}
