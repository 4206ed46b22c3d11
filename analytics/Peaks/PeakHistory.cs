using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Peaks;

/// <summary>The largest peaks of the time looked at, and how uneven the load is.</summary>
/// <param name="Channel">The channel it speaks of.</param>
/// <param name="Period">First and last day looked at.</param>
/// <param name="Peaks">The largest, by size.</param>
/// <param name="PeakToMean">The busiest half-hour of the week ÷ the mean of the open half-hours; <see langword="null"/> without times of day.</param>
public sealed record PeakHistory(Channel Channel, DateInterval Period, IReadOnlyList<Peak> Peaks, double? PeakToMean);
