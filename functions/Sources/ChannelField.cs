using CsvHelper;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads how a row's contacts came in.</summary>
internal sealed class ChannelField(SourceProfile profile, DelimitedLayout layout, ReadingContext context)
{
    private readonly Channel? fixedChannel = profile.Channel?.Fixed;
    private readonly int index = profile.Channel?.Column is { } column ? layout.IndexOf(column) : -1;
    private readonly RuleField[] internalRules = [.. profile.Internal.Select(rule => new RuleField(rule, layout, context))];
    private readonly Utf8Map<Channel>? channels = profile.Channel is { } spec
        ? new(text => new Dictionary<string, Channel>(spec.Values, StringComparer.OrdinalIgnoreCase).GetValueOrDefault(text.Trim(), spec.Otherwise))
        : null;

    /// <returns><see langword="null"/> when the profile tells of no channel: the row is no contact.</returns>
    public Channel? Read(CsvReader row)
    {
        foreach (var rule in internalRules)
        {
            if (rule.Picks(row))
                return Channel.Internal;
        }

        return fixedChannel ?? (channels is null ? null : channels[index >= 0 && index < row.FieldCount ? row.GetSpan(index) : default]);
    }
}
