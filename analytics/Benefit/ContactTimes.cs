using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>What a contact of each topic and channel took over the last twelve months.</summary>
/// <param name="contacts">The contacts.</param>
/// <param name="emailMinutes">What an e-mail takes as stated; <see langword="null"/> when nobody has.</param>
internal sealed class ContactTimes(TopicContacts contacts, double? emailMinutes)
{
    private readonly Dictionary<(Topic Topic, Channel Channel), HandleTime?> known = [];

    /// <summary>As recorded for the topic, else for its channel; e-mail else as stated. <see langword="null"/> when nobody knows.</summary>
    public HandleTime? Of(Topic topic, Channel channel)
    {
        if (!known.TryGetValue((topic, channel), out var time))
        {
            known.Add((topic, channel), time = Recorded([topic], channel) ?? Recorded([.. Topics(channel)], channel)
                ?? (channel == Channel.Email && emailMinutes is { } minutes ? HandleTime.Assumed(minutes) : null));
        }

        return time;
    }

    private IEnumerable<Topic> Topics(Channel channel) => contacts.Keys.Where(key => key.Channel == channel).Select(key => key.Topic);

    private HandleTime? Recorded(IReadOnlyList<Topic> topics, Channel channel)
    {
        var days = topics.SelectMany(topic => contacts.DaysOf(topic, channel, contacts.Year))
            .Where(day => day.Sum is { Handled: > 0, HandleMinutes: > 0 })
            .GroupBy(day => day.Day).OrderBy(day => day.Key)
            .Select(day => (day.Sum(one => one.Sum.HandleMinutes), (double)day.Sum(one => one.Sum.Handled))).ToList();
        return RatioEstimate.Of(days) is { } mean ? new(mean.Ratio, Math.Max(0, mean.Lower), mean.Upper, IsAssumed: false) : null;
    }
}
