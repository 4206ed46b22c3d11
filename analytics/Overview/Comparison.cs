using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Overview;

/// <summary>What each stream has in some channels, in the period and the year before: makes numbers of it, and compares only like with like.</summary>
internal sealed class Comparison
{
    private readonly KeyPeriod period;
    private readonly List<StreamTotals> streams;

    public Comparison(IReadOnlyList<StreamFacts> streams, KeyPeriod period, Func<Channel, bool> channels)
    {
        this.period = period;
        this.streams = [.. streams.Select(stream => new StreamTotals(
            stream.Source,
            DataDays.Of(stream, contacts => channels(contacts.Key.Channel)),
            Totals(stream, period.Now),
            period.Before is { } before ? Totals(stream, before) : ContactTotals.Of([])))];

        ContactTotals Totals(StreamFacts stream, DateInterval days) =>
            ContactTotals.Of(stream.Within(days).Days.SelectMany(day => day.Contacts).Where(contacts => channels(contacts.Key.Channel)));
    }

    /// <summary>One number from the streams that tell it.</summary>
    /// <param name="kind">Which number.</param>
    /// <param name="count">How many contacts a stream has for it; 0 when the stream cannot tell.</param>
    /// <param name="value">The number, from the sums of those streams over a period.</param>
    /// <remarks>The year before is given only when every stream that tells the number in either period covers both.</remarks>
    public KeyNumber Number(KeyNumberKind kind, Func<ContactTotals, long> count, Func<ContactTotals, DateInterval, double?> value)
    {
        var now = streams.FindAll(stream => count(stream.Now) > 0);
        var before = streams.FindAll(stream => count(stream.Before) > 0);
        return new(
            kind,
            now.Count == 0 ? null : value(Add(now.Select(stream => stream.Now)), period.Now),
            period.Before is { } days && IsFair(now, before, days) ? value(Add(before.Select(stream => stream.Before)), days) : null,
            period.Now,
            now.Sum(stream => count(stream.Now)),
            [.. now.Select(stream => stream.Source).Distinct().Order()]);
    }

    private bool IsFair(List<StreamTotals> now, List<StreamTotals> before, DateInterval days) =>
        now.Count > 0
        && now.SequenceEqual(before)
        && now.TrueForAll(stream => stream.Days.Covers(period.Now) && stream.Days.Covers(days))
        && now.Exists(stream => stream.Days.Reaches(days));

    private static ContactTotals Add(IEnumerable<ContactTotals> parts) => parts.Aggregate((a, b) => a + b);

    private sealed record StreamTotals(SourceId Source, DataDays Days, ContactTotals Now, ContactTotals Before);
}
