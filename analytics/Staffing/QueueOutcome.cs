using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>How a queue fares in the long run with so many agents.</summary>
/// <param name="ProbabilityOfWait">The share of contacts that find all agents busy, 0–1.</param>
/// <param name="AverageSpeedOfAnswerSeconds">Mean wait over all offered, those who do not wait and those who hang up included;
/// infinite when the queue grows without end.</param>
/// <param name="AverageWaitOfWaitingSeconds">Mean wait of those who find all agents busy; infinite likewise.</param>
/// <param name="ServiceLevel">The share answered in time.</param>
/// <param name="AbandonmentFraction">The share of all offered that hang up, 0–1; 0 in Erlang C.</param>
/// <param name="OccupancyFraction">The share of their time that agents are busy, 0–1.</param>
/// <param name="AverageQueueLength">Mean number of contacts that wait; infinite likewise.</param>
public sealed record QueueOutcome(
    double ProbabilityOfWait,
    double AverageSpeedOfAnswerSeconds,
    double AverageWaitOfWaitingSeconds,
    ServiceLevel ServiceLevel,
    double AbandonmentFraction,
    double OccupancyFraction,
    double AverageQueueLength)
{
    /// <summary>The outcome by <see cref="ErlangA"/> where the load tells patience, else by <see cref="ErlangC"/>.</summary>
    /// <param name="load">What arrives.</param>
    /// <param name="agents">Agents on duty. At least 1.</param>
    /// <param name="within">The longest wait that counts as in time. At least zero.</param>
    public static QueueOutcome Of(QueueLoad load, int agents, Duration within) =>
        load.Patience is null ? ErlangC.Outcome(load, agents, within) : ErlangA.Outcome(load, agents, within);
}
