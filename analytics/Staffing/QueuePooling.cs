using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Staffing;

/// <summary>What it takes to serve the busiest half-hour queue by queue, and as one queue.</summary>
/// <param name="Queues">The queues, in the source's own words, in order.</param>
/// <param name="Staffing">What they need, in the same order, and as one.</param>
public sealed record QueuePooling(IReadOnlyList<string> Queues, PooledStaffing Staffing)
{
    /// <summary>Splits the load of the busiest half-hour of the first week over the queues as their contacts were split lately.</summary>
    /// <param name="days">The days to come, in order.</param>
    /// <param name="contacts">What came lately. A queue that tells no handle time takes the mean of those that do.</param>
    /// <param name="patience">Mean patience, taken to be the same in all queues; <see langword="null"/> for Erlang C.</param>
    /// <param name="goal">What each is to achieve.</param>
    /// <returns><see langword="null"/> when fewer than two queues had contacts, no handle times are told, or nothing is forecast.</returns>
    /// <remarks>As if all queues were busiest at the same time, and every employee could take every contact: what pooling saves is then at its most
    /// (the square root of the load is what it takes beyond the load itself).</remarks>
    public static QueuePooling? Of(IReadOnlyList<StaffingDay> days, IReadOnlyList<DayAggregate> contacts, Duration? patience, StaffingGoal goal)
    {
        var queues = contacts
            .Where(one => one.Key.Subject.Kind == SubjectKind.Queue && one.Key.Subject.Value.Length > 0 && one.Counts.Offered > 0)
            .GroupBy(one => one.Key.Subject)
            .OrderBy(queue => queue.Key)
            .Select(queue => (Name: queue.Key.Value, Offered: (double)queue.Sum(one => one.Counts.Offered), HandleTime: StaffingBasis.HandleTimeOf(queue)))
            .ToList();
        if (queues.Count < 2 || ServicePromises.Busiest(days) is not { } busiest || StaffingBasis.HandleTimeOf(contacts) is not { } mean)
            return null;

        // Work is split, not contacts: so the queues' loads add up to the load that is planned for.
        var erlangsPerWork = busiest.OfferedLoadErlangs / queues.Sum(queue => queue.Offered * (queue.HandleTime ?? mean).TotalSeconds);
        return new([.. queues.Select(queue => queue.Name)], PooledStaffing.Of(
            [
                .. queues.Select(queue => QueueLoad.OfErlangs(
                    erlangsPerWork * queue.Offered * (queue.HandleTime ?? mean).TotalSeconds, queue.HandleTime ?? mean, patience)),
            ],
            goal));
    }
}
