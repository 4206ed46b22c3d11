using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Peaks;

/// <summary>Mean handle times by source and subject. A subject without any takes its source's mean, a source without any that of all.</summary>
internal sealed class HandleTimes
{
    private readonly Dictionary<(SourceId, Subject), double> bySubject;
    private readonly Dictionary<SourceId, double> bySource;
    private readonly double? all;

    public HandleTimes(IEnumerable<DayAggregate> contacts)
    {
        var subjects = contacts
            .GroupBy(one => (one.Key.Source, one.Key.Subject))
            .Select(group => (
                group.Key,
                Time: group.Aggregate(Duration.Zero, (sum, one) => sum + one.HandleTimeTotal),
                Handled: group.Sum(one => one.Counts.Handled)))
            .Where(sum => sum.Handled > 0 && sum.Time > Duration.Zero)
            .ToList();
        bySubject = subjects.ToDictionary(sum => sum.Key, sum => sum.Time.TotalMinutes / sum.Handled);
        bySource = subjects.GroupBy(sum => sum.Key.Source)
            .ToDictionary(source => source.Key, source => Mean(source.Select(sum => (sum.Time, sum.Handled))));
        all = subjects.Count == 0 ? null : Mean(subjects.Select(sum => (sum.Time, sum.Handled)));
    }

    /// <summary>Minutes per handled contact; <see langword="null"/> when no source tells handle times.</summary>
    public double? MinutesOf(SourceId source, Subject subject) =>
        bySubject.TryGetValue((source, subject), out var ofSubject) ? ofSubject
        : bySource.TryGetValue(source, out var ofSource) ? ofSource
        : all;

    private static double Mean(IEnumerable<(Duration Time, long Handled)> sums)
    {
        var (time, handled) = sums.Aggregate((Time: Duration.Zero, Handled: 0L), (a, b) => (a.Time + b.Time, a.Handled + b.Handled));
        return time.TotalMinutes / handled;
    }
}
