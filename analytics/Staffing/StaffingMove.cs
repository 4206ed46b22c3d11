using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>A change of the schedule that closes gaps: one employee moved from a half-hour with people to spare to one that lacks them, on the same day.</summary>
/// <param name="Day">The day.</param>
/// <param name="FromHalfHour">The first half-hour, 0–47, where one can be spared.</param>
/// <param name="ToHalfHour">The first half-hour where one is lacking.</param>
/// <param name="HalfHourCount">For how many half-hours in a row.</param>
/// <param name="Kind">What sort of move it is.</param>
public sealed record StaffingMove(LocalDate Day, int FromHalfHour, int ToHalfHour, int HalfHourCount, StaffingMoveKind Kind);
