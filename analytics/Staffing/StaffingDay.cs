using NodaTime;
using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>One open day to come.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Total">The contacts forecast for the whole day.</param>
/// <param name="Intervals">Its open half-hours, in order.</param>
public sealed record StaffingDay(LocalDate Day, CountForecast Total, IReadOnlyList<StaffingInterval> Intervals)
{
    private const double HalfHourHours = 0.5;

    /// <summary>Person-hours that the schedule lacks; 0 where there is none.</summary>
    public double MissingHours() => Intervals.Sum(one => Math.Max(0, one.Need - (one.Planned ?? one.Need))) * HalfHourHours;
}
