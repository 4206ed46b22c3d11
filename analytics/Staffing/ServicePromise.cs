using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>What can be promised with so many on duty in the busiest half-hour of the week.</summary>
/// <param name="Agents">Employees on duty.</param>
/// <param name="Within">The shortest time within which the promised share is answered, rounded up to the whole second;
/// <see langword="null"/> when the queue grows without end or it takes more than an hour.</param>
/// <param name="TargetFraction">The promised share answered in time, such as 0.8.</param>
/// <param name="ServiceLevelFraction">The share answered within the goal's own time.</param>
/// <param name="AverageSpeedOfAnswerSeconds">Mean wait; infinite when the queue grows without end.</param>
/// <param name="HoldsInWeeksFraction">The share of the weeks to come in which the goal is reached, from the spread of the forecast, 0–1.</param>
public sealed record ServicePromise(
    int Agents, Duration? Within, double TargetFraction, double ServiceLevelFraction, double AverageSpeedOfAnswerSeconds, double HoldsInWeeksFraction);
