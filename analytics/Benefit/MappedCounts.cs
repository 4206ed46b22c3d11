using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Benefit;

/// <summary>Counts contacts and cases by the causes that the cause map tells.</summary>
internal static class MappedCounts
{
    /// <summary>Contacts, and cases that no contact is counted for; only those of which the map tells something.</summary>
    /// <param name="streams">The streams that are counted, finished days only.</param>
    /// <param name="map">Which subjects come for which cause.</param>
    /// <param name="period">The days.</param>
    public static IReadOnlyList<MappedCauses> Of(IReadOnlyList<StreamFacts> streams, CauseMap map, DateInterval period)
    {
        if (map.Rules.Count == 0)
            return [];
        var days = streams.SelectMany(stream => stream.Days).Where(day => period.Contains(day.Day)).ToList();
        var contacts = days.SelectMany(day => day.Contacts).Where(one => TopicContacts.IsServed(one.Key.Channel))
            .Select(one => (one.Key.Source, one.Key.Subject, one.Counts.Offered));
        var cases = days.SelectMany(day => day.Cases).Where(one => one.Channel is null).Select(one => (one.Source, one.Subject, 1L));
        return [.. new[] { Count(false, contacts), Count(true, cases) }.Where(counted => counted.ToldCount > 0)];

        MappedCauses Count(bool isCases, IEnumerable<(SourceId Source, Subject Subject, long Count)> ones)
        {
            var causes = ones.GroupBy(one => (one.Source, one.Subject), one => one.Count)
                .GroupBy(one => map.CauseOf(one.Key.Source, one.Key.Subject), one => one.Sum())
                .Select(cause => (Cause: cause.Key, Count: cause.Sum())).ToList();
            return new(isCases, period, causes.Sum(one => one.Count), causes.Where(one => one.Cause is not null).Sum(one => one.Count),
                [.. causes.Where(one => one.Cause is not (null or ContactCause.ValueCreating) && one.Count > 0)
                    .Select(one => new CauseCount(one.Cause!.Value, one.Count)).OrderByDescending(one => one.Count).ThenBy(one => one.Cause)]);
        }
    }
}
