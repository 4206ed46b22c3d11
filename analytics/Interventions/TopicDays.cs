using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Peaks;

namespace Stats.Analytics.Interventions;

/// <summary>How many contacts came each day, by topic and channel.</summary>
public sealed class TopicDays
{
    private readonly Dictionary<(Topic, Channel), double[]> counts = [];
    private readonly Dictionary<(Topic, Channel), (double Minutes, long Handled)[]> work = [];
    private readonly Dictionary<string, double[]> uses = [];
    private readonly Dictionary<Channel, bool[]> known = [];

    private TopicDays(DateInterval span) => Span = span;

    /// <summary>From the first day with contacts to the last finished day.</summary>
    public DateInterval Span { get; }

    /// <summary>The topics that occur, without <see cref="Topic.Unmapped"/>, by name.</summary>
    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    /// <param name="streams">The streams that are counted.</param>
    /// <param name="topics">Which topic each subject belongs to.</param>
    /// <param name="lastDay">The last finished day.</param>
    /// <returns><see langword="null"/> when nothing was ever counted.</returns>
    public static TopicDays? Of(IReadOnlyList<StreamFacts> streams, TopicMap topics, LocalDate lastDay)
    {
        var contacts = streams.SelectMany(stream => stream.Days).SelectMany(day => day.Contacts)
            .Where(one => one.Counts.Offered > 0 && one.Key.Day <= lastDay && CitizenChannels.Contains(one.Key.Channel)).ToList();
        if (contacts.Count == 0)
            return null;
        var days = new TopicDays(new(contacts.Min(one => one.Key.Day), contacts.Max(one => one.Key.Day)));
        foreach (var one in contacts)
        {
            var key = (topics.TopicOf(one.Key.Source, one.Key.Subject), one.Key.Channel);
            if (!days.counts.TryGetValue(key, out var array))
                days.counts.Add(key, array = new double[days.Span.Length]);
            array[days.IndexOf(one.Key.Day)] += one.Counts.Offered;
            if (one.HandleTimeTotal > Duration.Zero)
                days.AddWork(key, one);
        }

        foreach (var day in streams.SelectMany(stream => stream.Days).Where(day => days.Span.Contains(day.Day)))
        {
            foreach (var use in day.EServices.Where(use => use.Outcome == EServiceOutcome.Submitted))
            {
                if (!days.uses.TryGetValue(use.Service, out var array))
                    days.uses.Add(use.Service, array = new double[days.Span.Length]);
                array[days.IndexOf(day.Day)] += use.Count;
            }
        }

        foreach (var channel in contacts.Select(one => one.Key.Channel).Distinct())
        {
            var dataDays = streams.Select(stream => DataDays.Of(stream, one => one.Key.Channel == channel)).Where(data => !data.IsEmpty).ToList();
            days.known.Add(channel, [.. days.Span.Select(day => LoadWeeks.IsKnown(day, dataDays))]);
        }

        days.Topics = [.. days.counts.Keys.Select(key => key.Item1).Where(topic => !topic.IsUnmapped).Distinct().OrderBy(topic => topic.Name, StringComparer.Ordinal)];
        return days;
    }

    /// <summary>The channels that a topic has contacts in, those with most first.</summary>
    public IReadOnlyList<Channel> ChannelsOf(Topic topic, DateInterval period) =>
    [
        .. counts.Keys.Where(key => key.Item1 == topic).Select(key => key.Item2)
            .Select(channel => (channel, Sum: SumOf(topic, channel, period))).Where(one => one.Sum > 0)
            .OrderByDescending(one => one.Sum).ThenBy(one => one.channel).Select(one => one.channel),
    ];

    /// <summary>Contacts about a topic in a period.</summary>
    public double SumOf(Topic topic, Channel channel, DateInterval period) =>
        counts.TryGetValue((topic, channel), out var array) ? period.Where(Span.Contains).Sum(day => array[IndexOf(day)]) : 0;

    /// <summary>Mean minutes of work per handled contact about a topic in a period; <see langword="null"/> when no source tells.</summary>
    public double? MinutesPerContact(Topic topic, Channel channel, DateInterval period)
    {
        if (!work.TryGetValue((topic, channel), out var array))
            return null;
        var sums = period.Where(Span.Contains).Select(day => array[IndexOf(day)]).Aggregate((Minutes: 0.0, Handled: 0L), (a, b) => (a.Minutes + b.Minutes, a.Handled + b.Handled));
        return sums.Handled == 0 ? null : sums.Minutes / sums.Handled;
    }

    /// <summary>Uses of an e-service that were started in a period and sent in.</summary>
    public long UsesOf(string service, DateInterval period) =>
        uses.TryGetValue(service, out var array) ? (long)period.Where(Span.Contains).Sum(day => array[IndexOf(day)]) : 0;

    /// <summary>The contacts of a day about topics, added up; <see langword="null"/> when they are not known.</summary>
    public double? On(LocalDate day, IReadOnlyList<Topic> topics, Channel channel) =>
        Span.Contains(day) && known.TryGetValue(channel, out var days) && days[IndexOf(day)]
            ? topics.Sum(topic => counts.TryGetValue((topic, channel), out var array) ? array[IndexOf(day)] : 0)
            : null;

    private int IndexOf(LocalDate day) => Period.DaysBetween(Span.Start, day);

    private void AddWork((Topic, Channel) key, DayAggregate one)
    {
        if (!work.TryGetValue(key, out var array))
            work.Add(key, array = new (double, long)[Span.Length]);
        ref var day = ref array[IndexOf(one.Key.Day)];
        day = (day.Minutes + one.HandleTimeTotal.TotalMinutes, day.Handled + one.Counts.Handled);
    }
}
