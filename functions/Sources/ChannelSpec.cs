using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>How the contacts came in: always the same way, or as a column tells.</summary>
public sealed record ChannelSpec
{
    public Channel? Fixed { get; init; }

    public string? Column { get; init; }

    /// <summary>The column's values, without regard to case.</summary>
    public IReadOnlyDictionary<string, Channel> Values { get; init; } = new Dictionary<string, Channel>();

    /// <summary>The channel of a value that is not listed.</summary>
    public Channel Otherwise { get; init; } = Channel.Unknown;
}
