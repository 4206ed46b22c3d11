using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Benefit;

/// <summary>Holds what was sent in by e-service against the cases received that way.</summary>
internal static class SubmissionReconciliations
{
    /// <summary>A case may come so many working days after what it is about was sent in.</summary>
    private const int LagDays = 5;
    private const int MostDays = 10;

    /// <summary>Each topic that has both e-services and cases that came by e-service, most missing first.</summary>
    /// <param name="streams">All streams, also those that report another's contacts once more: that is what a case system does.</param>
    /// <param name="topics">Which topic each subject belongs to.</param>
    /// <param name="services">What was sent in.</param>
    public static IReadOnlyList<SubmissionReconciliation> Of(IReadOnlyList<StreamFacts> streams, TopicMap topics, EServiceUse services)
    {
        var cases = streams.Where(stream => stream.Days.Any(day => day.Cases.Any(IsByEService))).ToList();
        if (cases.Count == 0)
            return [];
        var reach = new DateInterval(cases.Min(stream => stream.Days[0].Day), cases.Max(stream => stream.Days[^1].Day));
        var received = cases.SelectMany(stream => stream.Days).SelectMany(day => day.Cases).Where(IsByEService)
            .ToLookup(one => topics.TopicOf(one.Source, one.Subject), one => one.OpenedAt.Day);
        return
        [
            .. services.Services.GroupBy(service => service.Topic).Where(topic => !topic.Key.IsUnmapped && received.Contains(topic.Key))
                .Select(topic => Of(topic.Key, [.. topic], received[topic.Key].ToList(), reach)).OfType<SubmissionReconciliation>()
                .OrderByDescending(one => one.MissingCount).ThenBy(one => one.Topic.Name, StringComparer.Ordinal),
        ];
    }

    private static bool IsByEService(Case one) => one.Channel == Channel.EService;

    private static SubmissionReconciliation? Of(Topic topic, List<EServiceUse.Service> services, List<LocalDate> cases, DateInterval reach)
    {
        var (from, to) = (LocalDate.Max(reach.Start, services.Min(service => service.Known.Start)), LocalDate.Min(reach.End, services.Max(service => service.Known.End)));
        if (from > to)
            return null;
        var period = new DateInterval(from, to);
        var submitted = services.SelectMany(service => service.Submitted).Where(day => period.Contains(day.Key))
            .GroupBy(day => day.Key).ToDictionary(day => day.Key, day => day.Sum(one => one.Value));
        var received = cases.Where(period.Contains).GroupBy(day => day).ToDictionary(day => day.Key, day => day.LongCount());
        var (missing, surplus) = Unmatched(new(submitted), new(received), period);
        return new(
            topic, period, submitted.Values.Sum(), received.Values.Sum(), missing.Values.Sum(), surplus.Values.Sum(),
            [.. missing.Keys.Union(surplus.Keys).Select(day => new SubmissionDifference(day, missing.GetValueOrDefault(day), surplus.GetValueOrDefault(day)))
                .OrderByDescending(day => day.MissingCount + day.SurplusCount).ThenBy(day => day.Day).Take(MostDays)]);
    }

    /// <summary>The earliest sent in goes to the earliest case that is not before it nor too late: no pairing leaves fewer alone.</summary>
    private static (Dictionary<LocalDate, long> Missing, Dictionary<LocalDate, long> Surplus) Unmatched(
        SortedDictionary<LocalDate, long> submitted, SortedDictionary<LocalDate, long> received, DateInterval period)
    {
        var missing = new Dictionary<LocalDate, long>();
        var left = new SortedDictionary<LocalDate, long>(received);
        foreach (var (day, count) in submitted)
        {
            var (rest, latest) = (count, WorkingDays.Add(day, LagDays));
            foreach (var caseDay in left.Keys.Where(one => one >= day && one <= latest).ToList())
            {
                var taken = Math.Min(rest, left[caseDay]);
                rest -= taken;
                if ((left[caseDay] -= taken) == 0)
                    left.Remove(caseDay);
                if (rest == 0)
                    break;
            }

            if (rest > 0 && latest <= period.End)
                missing.Add(day, rest);
        }

        // Of the first cases, what they are about was sent in before the period.
        var known = WorkingDays.Add(period.Start, LagDays);
        return (missing, left.Where(day => day.Key > known).ToDictionary());
    }
}
