using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Benefit;

/// <summary>Counts what is registered.</summary>
internal static class RegistrationCounts
{
    /// <returns><see langword="null"/> when nobody contacted an employee.</returns>
    public static RegistrationCompleteness? Of(IReadOnlyList<StreamFacts> streams, TopicContacts contacts)
    {
        if (contacts.IsEmpty)
            return null;
        var calls = contacts.Keys.Where(key => key.Channel == Channel.Phone)
            .SelectMany(key => contacts.DaysOf(key.Topic, key.Channel, new(contacts.First, contacts.Last)))
            .GroupBy(day => QuarterShare.Of(day.Day), day => day.Sum.Handled).ToDictionary(quarter => quarter.Key, quarter => quarter.Sum());
        var cases = streams.SelectMany(stream => stream.Days).SelectMany(day => day.Cases)
            .GroupBy(one => QuarterShare.Of(one.OpenedAt.Day)).ToDictionary(quarter => quarter.Key, quarter => quarter.LongCount());
        return new(
            contacts.Year,
            [.. contacts.Keys.Where(key => TopicContacts.IsServed(key.Channel)).GroupBy(key => key.Channel).OrderBy(channel => channel.Key)
                .Select(channel => new ChannelTopics(channel.Key, Count(channel), Count(channel.Where(key => !key.Topic.IsUnmapped))))],
            [.. calls.Keys.Intersect(cases.Keys).OrderBy(quarter => quarter.Start)
                .Select(quarter => new RegisteredQuarter(quarter, calls[quarter], cases[quarter]))]);

        long Count(IEnumerable<(Topic Topic, Channel Channel)> keys) => keys.Sum(key => contacts.CountOf(key.Topic, key.Channel, contacts.Year));
    }
}
