namespace Stats.Analytics.Forecasting;

/// <summary>How a series leaves what weekday and calendar explain: its level wanders, and it deviates for a while.</summary>
/// <param name="LevelShare">The share of a day's surprise that stays for good.</param>
/// <param name="DeviationShare">The share that is there the next day, before it fades.</param>
/// <param name="Persistence">The share of a deviation that is left a day later.</param>
internal readonly record struct Drift(double LevelShare, double DeviationShare, double Persistence);
