namespace Stats.Analytics.Forecasting;

/// <summary>How right forecasts made in the same way would have been: from many earlier days, each with only what was known then.</summary>
/// <param name="OriginCount">From how many days forecasts were made.</param>
/// <param name="HorizonDays">How far they reached, in calendar days.</param>
/// <param name="Interval">The error of single intervals.</param>
/// <param name="Daily">The error of whole days.</param>
public sealed record ForecastRecord(int OriginCount, int HorizonDays, ForecastAccuracy Interval, ForecastAccuracy Daily);
