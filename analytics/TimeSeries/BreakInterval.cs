namespace Stats.Analytics.TimeSeries;

/// <summary>When a break happened: observations counted from 1, each the last one before the change.</summary>
/// <param name="Lower">The earliest that is likely; may be below 1.</param>
/// <param name="Break">The best guess.</param>
/// <param name="Upper">The latest that is likely.</param>
public sealed record BreakInterval(int Lower, int Break, int Upper);
