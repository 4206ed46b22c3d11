using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Benefit;

/// <summary>How many sent in each e-service, day by day. Read once.</summary>
internal sealed class EServiceUse
{
    private readonly Dictionary<string, Service> services = new(StringComparer.Ordinal);

    /// <param name="streams">The streams that are counted, finished days only.</param>
    /// <param name="topics">Which topic each e-service belongs to.</param>
    public EServiceUse(IReadOnlyList<StreamFacts> streams, TopicMap topics)
    {
        foreach (var stream in streams)
        {
            var days = stream.Days.Where(day => day.EServices.Count > 0).ToList();
            if (days.Count == 0)
                continue;
            var known = new DateInterval(days[0].Day, days[^1].Day);
            foreach (var (day, use) in days.SelectMany(day => day.EServices.Select(use => (day.Day, use))))
            {
                if (!services.TryGetValue(use.Service, out var service))
                    services.Add(use.Service, service = new(use.Service, topics.TopicOf(stream.Source, new(SubjectKind.EService, use.Service)), known, day, []));
                if (use.Outcome == EServiceOutcome.Submitted)
                    service.Submitted[day] = service.Submitted.GetValueOrDefault(day) + use.Count;
            }
        }
    }

    public IEnumerable<Service> Services => services.Values.OrderBy(service => service.Name, StringComparer.Ordinal);

    /// <summary>How many were sent in about a topic; <see langword="null"/> when it has no e-service.</summary>
    public long? CountOf(Topic topic, DateInterval period) =>
        services.Values.Where(service => service.Topic == topic).ToList() is { Count: > 0 } of ? of.Sum(service => service.CountIn(period)) : null;

    /// <param name="Name">The e-service's name or id.</param>
    /// <param name="Topic">Its topic.</param>
    /// <param name="Known">From the first to the last day of its source.</param>
    /// <param name="FirstDay">The first day somebody started it.</param>
    /// <param name="Submitted">How many sent it in; days with none are left out.</param>
    public sealed record Service(string Name, Topic Topic, DateInterval Known, LocalDate FirstDay, SortedDictionary<LocalDate, long> Submitted)
    {
        public long CountIn(DateInterval period) => Submitted.Where(day => period.Contains(day.Key)).Sum(day => day.Value);
    }
}
