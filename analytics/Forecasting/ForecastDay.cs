using NodaTime;

namespace Stats.Analytics.Forecasting;

/// <summary>One open day to come.</summary>
/// <param name="Day">The local day.</param>
/// <param name="HorizonDays">1 is the first calendar day after the last that is known.</param>
/// <param name="Total">The day's contacts.</param>
/// <param name="Intervals">The contacts of each interval, in order. Their middles add up to that of the day; their other quantiles do not.</param>
public sealed record ForecastDay(LocalDate Day, int HorizonDays, CountForecast Total, IReadOnlyList<CountForecast> Intervals);
