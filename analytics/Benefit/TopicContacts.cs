using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Benefit;

/// <summary>Contacts day by day, by topic and channel: what all of the benefit is computed from. Read once.</summary>
internal sealed class TopicContacts
{
    private readonly Dictionary<(Topic Topic, Channel Channel), SortedDictionary<LocalDate, ContactDay>> days = [];

    /// <param name="streams">The streams that are counted, finished days only.</param>
    /// <param name="topics">Which topic each subject belongs to.</param>
    public TopicContacts(IReadOnlyList<StreamFacts> streams, TopicMap topics)
    {
        foreach (var one in streams.SelectMany(stream => stream.Days).SelectMany(day => day.Contacts).Where(one => CitizenChannels.Contains(one.Key.Channel)))
        {
            var key = (topics.TopicOf(one.Key.Source, one.Key.Subject), one.Key.Channel);
            if (!days.TryGetValue(key, out var series))
                days.Add(key, series = []);
            series[one.Key.Day] = series.GetValueOrDefault(one.Key.Day)
                + new ContactDay(one.Counts.Offered, one.Counts.Handled, one.HandleTimeTotal.TotalMinutes);
        }

        Last = Keys.Where(key => IsServed(key.Channel)).Select(key => days[key].Last().Key).DefaultIfEmpty(LocalDate.MinIsoValue).Max();
        First = Keys.Where(key => IsServed(key.Channel)).Select(key => days[key].First().Key).DefaultIfEmpty(LocalDate.MinIsoValue).Min();
    }

    /// <summary>The topics and channels with contacts.</summary>
    public IEnumerable<(Topic Topic, Channel Channel)> Keys => days.Keys;

    /// <summary>The first day that somebody contacted an employee.</summary>
    public LocalDate First { get; }

    /// <summary>The last day that somebody contacted an employee.</summary>
    public LocalDate Last { get; }

    public bool IsEmpty => Last == LocalDate.MinIsoValue;

    /// <summary>The twelve months to the last day, or what there is of them.</summary>
    public DateInterval Year => new(LocalDate.Max(First, Last.PlusYears(-1).PlusDays(1)), Last);

    /// <summary>Whether an employee takes part: a use of an e-service takes none.</summary>
    public static bool IsServed(Channel channel) => CitizenChannels.Contains(channel) && channel != Channel.EService;

    /// <summary>The days with contacts of a topic in a channel within a period, in order.</summary>
    public IEnumerable<(LocalDate Day, ContactDay Sum)> DaysOf(Topic topic, Channel channel, DateInterval period) =>
        days.TryGetValue((topic, channel), out var series)
            ? series.Where(day => period.Contains(day.Key)).Select(day => (day.Key, day.Value))
            : [];

    /// <summary>How many contacts came.</summary>
    public long CountOf(Topic topic, Channel channel, DateInterval period) => DaysOf(topic, channel, period).Sum(day => day.Sum.Offered);

    /// <summary>How many contacts of the topic employees took, week by week from a Monday on.</summary>
    public long[] ServedByWeek(Topic topic, LocalDate monday, int weekCount)
    {
        var weeks = new long[weekCount];
        foreach (var channel in Keys.Where(key => key.Topic == topic && IsServed(key.Channel)).Select(key => key.Channel))
        {
            foreach (var (day, sum) in DaysOf(topic, channel, new(monday, monday.PlusWeeks(weekCount).PlusDays(-1))))
                weeks[Period.DaysBetween(monday, day) / 7] += sum.Offered;
        }

        return weeks;
    }
}
