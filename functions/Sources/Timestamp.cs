using NodaTime;

namespace Stats.Functions.Sources;

/// <summary>A point in time as written in an export, not yet placed in a zone.</summary>
/// <param name="Day">The day as written.</param>
/// <param name="SecondOfDay">Seconds since midnight as written; −1 when only the day is.</param>
/// <param name="OffsetSeconds">The offset from UTC if it is written; <see langword="null"/> when the profile's zone decides.</param>
public readonly record struct Timestamp(LocalDate Day, int SecondOfDay, int? OffsetSeconds);
