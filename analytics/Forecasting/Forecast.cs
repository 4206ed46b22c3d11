using NodaTime;

namespace Stats.Analytics.Forecasting;

/// <summary>The contacts of the open days to come.</summary>
/// <param name="LastKnownDay">The last day whose contacts are known.</param>
/// <param name="FirstMinute">Where the first interval begins, in minutes after midnight.</param>
/// <param name="IntervalMinutes">The length of an interval.</param>
/// <param name="Days">The open days to come, in order.</param>
/// <param name="Method">The models and what each weighs, in words.</param>
/// <param name="Record">How right such forecasts have been; <see langword="null"/> when too little is known to tell.</param>
public sealed record Forecast(
    LocalDate LastKnownDay, int FirstMinute, int IntervalMinutes, IReadOnlyList<ForecastDay> Days, string Method, ForecastRecord? Record);
