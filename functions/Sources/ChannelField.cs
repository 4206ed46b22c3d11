using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads how the contacts of a row came in; <see langword="null"/> when the profile knows no channel.</summary>
internal sealed class ChannelField
{
    private readonly RuleField[] internalRules;
    private readonly Channel? always;
    private readonly int index;
    private readonly Utf8Map<Channel>? channels;

    public ChannelField(SourceProfile profile, Columns columns, ReadingContext context)
    {
        internalRules = [.. profile.Internal.Select(rule => new RuleField(rule, columns, context))];
        always = profile.Channel?.Fixed;
        index = profile.Channel?.Column is { } column ? columns.IndexOf(column) : -1;
        if (profile.Channel is not { } spec)
            return;
        var values = new Dictionary<string, Channel>(spec.Values, StringComparer.OrdinalIgnoreCase);
        channels = new(text => values.GetValueOrDefault(text.Trim(), spec.Otherwise));
    }

    public Channel? Read(Row row)
    {
        foreach (var rule in internalRules)
        {
            if (rule.Picks(row))
                return Channel.Internal;
        }

        return always ?? (channels is null ? null : channels[index < 0 ? default : row[index]]);
    }
}
