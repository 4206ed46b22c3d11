using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>Holds contacts against the channel guidelines.</summary>
internal static class GuidelineAdherences
{
    private const int RecentWeeks = 13;

    /// <summary>Each situation with a guideline that has begun to hold, by name.</summary>
    public static IReadOnlyList<GuidelineAdherence> Of(IReadOnlyList<ChannelGuideline> guidelines, TopicContacts contacts) => contacts.IsEmpty ? [] :
    [
        .. guidelines.Where(guideline => guideline.From <= contacts.Last).GroupBy(guideline => guideline.Situation)
            .OrderBy(situation => situation.Key, StringComparer.Ordinal).Select(situation => Of([.. situation.OrderBy(one => one.From)], contacts)),
    ];

    private static GuidelineAdherence Of(List<ChannelGuideline> versions, TopicContacts contacts)
    {
        var days = versions.SelectMany((version, at) =>
            DaysOf(version, version.From, at + 1 < versions.Count ? versions[at + 1].From.PlusDays(-1) : contacts.Last, contacts)).ToList();
        var recent = LocalDate.Max(versions[^1].From, contacts.Last.PlusWeeks(-RecentWeeks).PlusDays(1));
        return new(
            versions[^1],
            ShareOf([.. days.Where(day => day.Day >= recent)]),
            [.. days.GroupBy(day => QuarterShare.Of(day.Day)).Select(quarter => (quarter.Key, Share: ShareOf([.. quarter])))
                .Where(quarter => quarter.Share is not null).Select(quarter => new QuarterShare(quarter.Key, quarter.Share!))])
        {
            IsChanged = versions.Count > 1,
        };
    }

    /// <summary>Contacts in the channels meant, and all, by day.</summary>
    private static IEnumerable<(LocalDate Day, long Meant, long All)> DaysOf(ChannelGuideline guideline, LocalDate from, LocalDate to, TopicContacts contacts) => contacts.Keys
        .Where(key => key.Topic == guideline.Topic && from <= to)
        .SelectMany(key => contacts.DaysOf(key.Topic, key.Channel, new(from, to)).Select(day => (day.Day, key.Channel, day.Sum.Offered)))
        .GroupBy(day => day.Day).OrderBy(day => day.Key)
        .Select(day => (day.Key, day.Where(one => guideline.Channels.Contains(one.Channel)).Sum(one => one.Offered), day.Sum(one => one.Offered)));

    private static ShareEstimate? ShareOf(IReadOnlyList<(LocalDate Day, long Meant, long All)> days) =>
        RatioEstimate.Of([.. days.Select(day => ((double)day.Meant, (double)day.All))])?.ToShare(days.Sum(day => day.All));
}
