using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>The written work of one working day.</summary>
/// <param name="Day">The working day.</param>
/// <param name="ArrivingHours">Person-hours of work that come in.</param>
/// <param name="DoneHours">Person-hours to do, by the most even plan that keeps the promise.</param>
/// <param name="Intervals">When to do them; empty on days for which the telephones are not planned.</param>
public sealed record WrittenDay(LocalDate Day, double ArrivingHours, double DoneHours, IReadOnlyList<BlendedInterval> Intervals);
