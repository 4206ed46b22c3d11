using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>What one source recorded on one local day, for one channel and one subject. Only sums, so aggregates add up over any span.</summary>
/// <param name="Key">Source, day, channel and subject.</param>
/// <param name="Counts">Offered, handled and abandoned.</param>
/// <param name="WaitTimeTotal">The wait of the handled contacts, added up.</param>
/// <param name="AbandonedWaitTimeTotal">The wait of the abandoned contacts, added up (patience is estimated from it).</param>
/// <param name="HandleTimeTotal">The time employees spent, added up.</param>
/// <param name="SlotMinutes">The longest interval of what was added up: 15, 30, 60, or 1440 when some of it only tells the day.</param>
/// <param name="Slots">The quarter-hours in which something came in, in order. A coarser interval stands in its first quarter-hour.</param>
/// <param name="Waits">The bins of <see cref="WaitHistogram"/> that are not empty, in order.</param>
public sealed record DayAggregate(
    AggregateKey Key,
    ContactCounts Counts,
    Duration WaitTimeTotal,
    Duration AbandonedWaitTimeTotal,
    Duration HandleTimeTotal,
    int SlotMinutes,
    IReadOnlyList<SlotCounts> Slots,
    IReadOnlyList<WaitCounts> Waits)
{
    /// <summary>Mean handle time per handled contact; <see langword="null"/> when nothing was handled.</summary>
    public Duration? AverageHandleTime => Counts.Handled == 0 ? null : HandleTimeTotal / Counts.Handled;

    /// <summary>Mean wait of the handled contacts; <see langword="null"/> when nothing was handled.</summary>
    public Duration? AverageSpeedOfAnswer => Counts.Handled == 0 ? null : WaitTimeTotal / Counts.Handled;
}
