using NodaTime;
using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>One open day to come.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Total">The contacts forecast for the whole day.</param>
/// <param name="Intervals">Its open half-hours, in order.</param>
public sealed record StaffingDay(LocalDate Day, CountForecast Total, IReadOnlyList<StaffingInterval> Intervals);
