using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.ChannelShift;

/// <summary>Finds the sources whose data begin or end within what is compared: what they add or lose is no shift.</summary>
internal static class SourceChanges
{
    /// <summary>A source that begins or ends so near an end of what is compared changes nothing.</summary>
    private const int SlackDays = 14;

    private const double LeastShare = 0.03;

    /// <param name="streams">The counted streams.</param>
    /// <param name="before">The first period.</param>
    /// <param name="after">The second.</param>
    /// <remarks>An e-service stream that begins when a launch is dated is a new e-service, not a new source.</remarks>
    public static IEnumerable<CodingChange> Of(IReadOnlyList<StreamFacts> streams, DateInterval before, DateInterval after)
    {
        var launches = streams.SelectMany(stream => stream.Days).SelectMany(day => day.Events)
            .Where(one => one.Kind == DatedEventKind.Launch).Select(one => one.Start.Day).ToList();
        var totals = (Before: streams.Sum(stream => Count(stream, before)), After: streams.Sum(stream => Count(stream, after)));
        foreach (var stream in streams)
        {
            var days = DataDays.OfCitizens(stream);
            if (days.IsEmpty || days.Last < before.Start || days.First > after.End)
                continue;
            var (first, second) = (Count(stream, before) / Math.Max(1, totals.Before), Count(stream, after) / Math.Max(1, totals.After));
            if (days.First > before.Start.PlusDays(SlackDays) && second >= LeastShare && !IsLaunched(stream, days.First))
                yield return new(CodingChangeKind.SourceBegins, days.First, stream.Source.Value, "", first, second, 0, 0);
            if (days.Last < after.End.PlusDays(-SlackDays) && first >= LeastShare)
                yield return new(CodingChangeKind.SourceEnds, days.Last.PlusDays(1), stream.Source.Value, "", first, second, 0, 0);
        }

        bool IsLaunched(StreamFacts stream, LocalDate first) =>
            launches.Exists(launch => Math.Abs(Period.DaysBetween(launch, first)) <= SlackDays)
            && stream.Days.SelectMany(day => day.Contacts).All(one => one.Key.Channel == Channel.EService);
    }

    private static double Count(StreamFacts stream, DateInterval period) => stream.Days.Where(day => period.Contains(day.Day))
        .SelectMany(day => day.Contacts).Where(one => CitizenChannels.Contains(one.Key.Channel)).Sum(one => (double)one.Counts.Offered);
}
