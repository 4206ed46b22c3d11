using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>The half-hours of a forecast, whatever its intervals.</summary>
internal static class HalfHours
{
    public const int Minutes = 30;

    /// <summary>A half-hour takes of each interval the share of it that lies within: two quarter-hours are added up, an hour is split evenly.</summary>
    /// <remarks>Quantiles are added as the medians are: as if neighbours rose and fell in proportion. The whole is then somewhat too uncertain, and
    /// the half of an hour somewhat too certain.</remarks>
    /// <returns>From the first half-hour that the forecast touches to the last.</returns>
    public static IReadOnlyList<(int HalfHour, CountForecast Contacts)> Of(Forecast forecast, ForecastDay day)
    {
        var first = forecast.FirstMinute / Minutes;
        var end = forecast.FirstMinute + (day.Intervals.Count * forecast.IntervalMinutes);
        var sums = new double[((end + Minutes - 1) / Minutes) - first, CountForecast.LevelFractions.Count];
        for (var interval = 0; interval < day.Intervals.Count; interval++)
        {
            var from = forecast.FirstMinute + (interval * forecast.IntervalMinutes);
            var quantiles = day.Intervals[interval].Quantiles();
            for (var half = from / Minutes; half * Minutes < from + forecast.IntervalMinutes; half++)
            {
                var within = Math.Min(from + forecast.IntervalMinutes, (half + 1) * Minutes) - Math.Max(from, half * Minutes);
                for (var level = 0; level < quantiles.Count; level++)
                    sums[half - first, level] += quantiles[level] * within / forecast.IntervalMinutes;
            }
        }

        return [.. Enumerable.Range(0, sums.GetLength(0)).Select(half =>
            (first + half, new CountForecast(sums[half, 0], sums[half, 1], sums[half, 2], sums[half, 3], sums[half, 4])))];
    }
}
