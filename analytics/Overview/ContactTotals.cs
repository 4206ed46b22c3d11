using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Overview;

/// <summary>Day aggregates added up over a period.</summary>
/// <param name="Counts">Offered, handled and abandoned.</param>
/// <param name="SubmittedCount">Those of the offered that are e-service uses sent in.</param>
/// <param name="WaitTime">The wait of the handled contacts.</param>
/// <param name="Waits">Bins of <see cref="WaitHistogram"/>, each as often as it occurs.</param>
internal sealed record ContactTotals(ContactCounts Counts, long SubmittedCount, Duration WaitTime, IReadOnlyList<WaitCounts> Waits)
{
    /// <summary>Handled contacts whose own wait is known.</summary>
    public long KnownWaitCount { get; } = Waits.Sum(wait => (long)wait.Handled);

    public static ContactTotals Of(IEnumerable<DayAggregate> contacts)
    {
        var (counts, submitted, wait, waits) = (default(ContactCounts), 0L, Duration.Zero, new List<WaitCounts>());
        foreach (var one in contacts)
        {
            counts += one.Counts;
            submitted += one.Key.Channel == Channel.EService ? one.Counts.Offered : 0;
            wait += one.WaitTimeTotal;
            waits.AddRange(one.Waits);
        }

        return new(counts, submitted, wait, waits);
    }

    public static ContactTotals operator +(ContactTotals a, ContactTotals b) =>
        new(a.Counts + b.Counts, a.SubmittedCount + b.SubmittedCount, a.WaitTime + b.WaitTime, [.. a.Waits, .. b.Waits]);
}
