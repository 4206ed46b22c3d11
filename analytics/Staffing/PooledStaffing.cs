using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>What it takes to serve queues each for itself, and as one.</summary>
/// <param name="SeparateCounts">Agents that each queue needs for itself, in the order given.</param>
/// <param name="PooledCount">Agents that all of them need as one queue, if every agent can take every contact.</param>
public sealed record PooledStaffing(IReadOnlyList<int> SeparateCounts, int PooledCount)
{
    /// <summary>Computes both for the same goal.</summary>
    /// <param name="queues">The queues, all with patience or all without; not empty.</param>
    /// <param name="goal">What each is to achieve.</param>
    /// <remarks>As one queue: arrivals added up, mean handle time and mean patience weighted by arrivals.</remarks>
    public static PooledStaffing Of(IReadOnlyList<QueueLoad> queues, StaffingGoal goal) =>
        new([.. queues.Select(queue => StaffingRequirement.AgentCount(queue, goal))], StaffingRequirement.AgentCount(Merged(queues), goal));

    private static QueueLoad Merged(IReadOnlyList<QueueLoad> queues)
    {
        if (queues.Count == 0 || queues.Any(queue => queue.Patience is null != queues[0].Patience is null))
            throw new ArgumentException("Expected queues that all have patience, or that all have none.", nameof(queues));
        var arrivals = queues.Sum(queue => queue.ArrivalsPerHour);
        return arrivals == 0 ? queues[0] : new(
            arrivals,
            Mean(queue => queue.AverageHandleTime),
            queues[0].Patience is null ? null : Mean(queue => queue.Patience!.Value));

        Duration Mean(Func<QueueLoad, Duration> time) =>
            Duration.FromSeconds(queues.Sum(queue => queue.ArrivalsPerHour / arrivals * time(queue).TotalSeconds));
    }
}
