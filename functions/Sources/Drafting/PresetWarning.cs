using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources.Drafting;

/// <summary>Values of a system that need a word of caution: those of a channel, in the column with a role.</summary>
internal sealed record PresetWarning
{
    public Role Role { get; init; }

    public Channel Channel { get; init; }

    public string Sv { get; init; } = "";

    public string En { get; init; } = "";
}
