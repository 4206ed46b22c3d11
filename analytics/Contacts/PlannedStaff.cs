using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>How many employees the schedule puts on duty in a stretch of a local day.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Slot">The quarter-hour the stretch begins with, 0–95.</param>
/// <param name="Minutes">Its length: whole quarter-hours, at most to midnight.</param>
/// <param name="Queue">The queue they are scheduled for, in the organisation's own word; empty when they serve all.</param>
/// <param name="Agents">How many employees. At least 0. Stretches that overlap add up.</param>
public sealed record PlannedStaff(LocalDate Day, int Slot, int Minutes, string Queue, long Agents);
