using NodaTime;

namespace Stats.Analytics.Interventions;

/// <summary>A day on which a change is judged, set beforehand: looking every day until something shows would find effects that are none.</summary>
/// <param name="Weeks">How many weeks after the change.</param>
/// <param name="Day">The first day on which so many weeks are known.</param>
/// <param name="Test">What was found; <see langword="null"/> while the day is to come.</param>
public sealed record ChangeCheckpoint(int Weeks, LocalDate Day, ChangeTest? Test);
