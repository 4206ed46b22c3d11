using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Benefit;

/// <summary>Orders topics by what an e-service for them would be worth.</summary>
internal static class NextEServices
{
    private const double LowTakeUpFraction = 1.0 / 3;

    /// <summary>All topics with known handle times; those without an e-service, or where few use it, first, then by index.</summary>
    public static IReadOnlyList<NextEService> Of(
        IReadOnlyList<StreamFacts> streams, TopicMap topics, TopicContacts contacts, ContactTimes times, EServiceUse services, AvoidableContacts? avoidable)
    {
        if (contacts.IsEmpty)
            return [];
        var year = contacts.Year;
        var work = contacts.Keys.Where(key => TopicContacts.IsServed(key.Channel) && !key.Topic.IsUnmapped)
            .Select(key => (key.Topic, Count: contacts.CountOf(key.Topic, key.Channel, year), times.Of(key.Topic, key.Channel)?.Minutes))
            .Where(cell => cell is { Minutes: not null, Count: > 0 })
            .GroupBy(cell => cell.Topic)
            .Select(topic => (Topic: topic.Key, Count: topic.Sum(cell => cell.Count), Minutes: topic.Sum(cell => cell.Count * cell.Minutes!.Value)))
            .ToList();
        if (work.Count == 0)
            return [];

        var each = work.Select(one => one.Minutes / one.Count).Order().ToList();
        var median = (each[(each.Count - 1) / 2] + each[each.Count / 2]) / 2;
        var firstLine = FirstLine(streams, topics, year);
        var allFirstLine = firstLine.Values.Sum(one => one.All) is > 0 and var all ? (double)firstLine.Values.Sum(one => one.Direct) / all : 1;
        return
        [
            .. work.Select(One).OrderByDescending(one => one.HasLowTakeUp).ThenByDescending(one => one.Index).ThenBy(one => one.Topic.Name, StringComparer.Ordinal),
        ];

        NextEService One((Topic Topic, long Count, double Minutes) one)
        {
            double? direct = firstLine.TryGetValue(one.Topic, out var cases) ? (double)cases.Direct / cases.All : null;
            var simplicity = Math.Min(1, median * one.Count / one.Minutes) * (direct ?? allFirstLine);
            var share = avoidable?.Topics.FirstOrDefault(topic => topic.Topic == one.Topic)?.Share.Fraction;
            double? takeUp = services.CountOf(one.Topic, year) is { } sent ? (double)sent / (sent + one.Count) : null;
            return new(
                one.Topic, one.Minutes, one.Minutes / one.Count, direct, simplicity, share, takeUp, takeUp is null or < LowTakeUpFraction,
                one.Minutes * simplicity * (share ?? avoidable?.Share.Fraction ?? 1));
        }
    }

    /// <summary>How many cases of each topic were closed the day they were opened.</summary>
    private static Dictionary<Topic, (long Direct, long All)> FirstLine(IReadOnlyList<StreamFacts> streams, TopicMap topics, DateInterval period) => streams
        .SelectMany(stream => stream.Days).SelectMany(day => day.Cases).Where(one => period.Contains(one.OpenedAt.Day))
        .GroupBy(one => topics.TopicOf(one.Source, one.Subject))
        .ToDictionary(topic => topic.Key, topic => (topic.LongCount(one => one.LeadTime < Duration.FromDays(1) && IsSameDay(one)), topic.LongCount()));

    /// <summary>Closed before the midnight after it was opened, by the wall clock it was opened by.</summary>
    private static bool IsSameDay(Case one) => one.OpenedAt.SecondOfDay < 0 || one.LeadTime!.Value.TotalSeconds + one.OpenedAt.SecondOfDay < NodaConstants.SecondsPerDay;
}
