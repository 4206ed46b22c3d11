using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources.Drafting;

/// <summary>What is publicly known of a system whose exports have no public layout. Data: a YAML file per system in Sources/Presets.</summary>
internal sealed record SourcePreset
{
    private const int EnoughOwnWords = 3;

    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>What is known of its exports, and what is not.</summary>
    public string Known { get; init; } = "";

    /// <summary>Where the export is in the system, as far as it is known.</summary>
    public string Export { get; init; } = "";

    public BilingualText Counts { get; init; } = new();

    /// <summary>Headers that few other systems have.</summary>
    public List<string> Own { get; init; } = [];

    /// <summary>Its words for the roles; they outrank the common ones.</summary>
    public Dictionary<Role, List<string>> Roles { get; init; } = [];

    public Dictionary<string, List<string>> Personal { get; init; } = [];

    public Dictionary<string, Channel> Channels { get; init; } = [];

    /// <summary>The channel when no column tells it.</summary>
    public Channel? Channel { get; init; }

    public List<PresetWarning> Warnings { get; init; } = [];

    /// <summary>Whether a header holds enough of its own words.</summary>
    public bool Knows(IReadOnlyList<string> header) =>
        Own.Count > 0 && header.Select(PlainWords.Of).Intersect(Own).Count() >= Math.Min(EnoughOwnWords, Own.Count);
}
