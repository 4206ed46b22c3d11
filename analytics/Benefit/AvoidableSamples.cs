using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>From coded contacts to the avoidable share.</summary>
internal static class AvoidableSamples
{
    /// <summary>The share of a topic is told from this many coded contacts on.</summary>
    private const int FewestInTopic = 10;

    /// <param name="rows">All coded contacts, of any time.</param>
    /// <param name="contacts">All contacts.</param>
    /// <param name="times">What they take.</param>
    /// <returns><see langword="null"/> when no coded contact is of a topic and channel that has contacts.</returns>
    /// <remarks>Rests on the contacts coded within twelve months before the last one.</remarks>
    public static AvoidableContacts? Of(IReadOnlyList<CodedContacts> rows, TopicContacts contacts, ContactTimes times)
    {
        if (rows.Count == 0 || contacts.IsEmpty)
            return null;
        var recent = rows.Where(row => row.Day > rows.Max(one => one.Day).PlusYears(-1)).ToList();
        var sample = SampleOf(recent, contacts);
        if (sample.Count == 0)
            return null;

        return new(
            new(recent.Min(row => row.Day), recent.Max(row => row.Day)),
            contacts.Year,
            sample.ShareOf(Avoidable),
            sample.CoveredFraction,
            [.. Causes(sample, times).Where(cause => cause.ContactsPerYear > 0)
                .OrderByDescending(cause => cause.MinutesPerYear).ThenByDescending(cause => cause.ContactsPerYear).ThenBy(cause => cause.Cause)],
            sample.ShareOf(row => row.Cause == ContactCause.StatusFollowUp ? row.Count : 0),
            Repeats([.. recent.Where(row => row.RepeatCount is not null)], contacts),
            [.. rows.GroupBy(row => QuarterShare.Of(row.Day)).OrderBy(quarter => quarter.Key.Start)
                .Select(quarter => (quarter.Key, Sample: SampleOf([.. quarter], contacts))).Where(quarter => quarter.Sample.Count > 0)
                .Select(quarter => new QuarterShare(quarter.Key, quarter.Sample.ShareOf(Avoidable)))],
            [.. recent.GroupBy(row => row.Topic).OrderBy(topic => topic.Key.Name, StringComparer.Ordinal)
                .Select(topic => (topic.Key, Sample: SampleOf([.. topic], contacts))).Where(topic => topic.Sample.Count >= FewestInTopic)
                .Select(topic => new TopicShare(topic.Key, topic.Sample.ShareOf(Servable)))]);
    }

    private static long Avoidable(CodedContacts row) => row.Cause == ContactCause.ValueCreating ? 0 : row.Count;

    /// <summary>Avoidable, and not because the e-service itself gave trouble: that calls for mending it, not for another.</summary>
    private static long Servable(CodedContacts row) => row.Cause is ContactCause.ValueCreating or ContactCause.EServiceTrouble ? 0 : row.Count;

    private static CodedSample SampleOf(IReadOnlyList<CodedContacts> rows, TopicContacts contacts) => new(
        rows, contacts.Keys.Where(key => TopicContacts.IsServed(key.Channel)).ToDictionary(key => key, key => contacts.CountOf(key.Topic, key.Channel, contacts.Year)));

    private static IEnumerable<CauseShare> Causes(CodedSample sample, ContactTimes times) =>
        from cause in Enum.GetValues<ContactCause>()
        where cause != ContactCause.ValueCreating
        let part = new Func<CodedContacts, long>(row => row.Cause == cause ? row.Count : 0)
        select new CauseShare(
            cause, sample.ShareOf(part), sample.ContactsOf(part), sample.MinutesOf(part, (topic, channel) => times.Of(topic, channel)?.Minutes));

    private static ShareEstimate? Repeats(IReadOnlyList<CodedContacts> rows, TopicContacts contacts) =>
        rows.Count > 0 && SampleOf(rows, contacts) is { Count: > 0 } sample ? sample.ShareOf(row => row.RepeatCount ?? 0) : null;
}
