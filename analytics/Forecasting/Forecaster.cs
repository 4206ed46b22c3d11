using NodaTime;

namespace Stats.Analytics.Forecasting;

/// <summary>Forecasts contacts per interval, with intervals, from their own history and the calendar.</summary>
public static class Forecaster
{
    /// <summary>The most origins of the past that weights and spread are told from.</summary>
    private const int MostOrigins = 260;

    /// <summary>The open days to come.</summary>
    /// <param name="grid">The past, and the days to come, with their calendar.</param>
    /// <returns><see langword="null"/> when fewer than <see cref="DemandGrid.FewestKnownDays"/> days are known, none of them lately, or no day is to come.</returns>
    /// <remarks>No backtest is made: <see cref="Backtests"/> tells the record, which the caller may add.</remarks>
    public static Forecast? Of(DemandGrid grid)
    {
        var horizon = grid.Days.Count - grid.PastCount;
        var knownCount = grid.Counts.Count(counts => counts is not null);
        if (knownCount < DemandGrid.FewestKnownDays || horizon == 0)
            return null;
        var firstOrigin = Math.Max(Math.Min(8 * grid.WeekLength, grid.PastCount / 2), grid.PastCount - MostOrigins);
        if (grid.Counts.Skip(firstOrigin).Count(counts => counts is not null) < grid.WeekLength)
            return null;
        var blend = Blend.Of(grid, firstOrigin, horizon);
        var (ofIntervals, ofDays) = Spreads(grid, blend, firstOrigin, horizon);
        var last = grid.Days[grid.PastCount - 1];
        var ahead = blend.ByOrigin[grid.PastCount];
        return new(
            last,
            grid.FirstMinute,
            grid.IntervalMinutes,
            [.. Enumerable.Range(0, horizon)
                .Select(step => (Step: step, Day: grid.Days[grid.PastCount + step]))
                .Where(one => !grid.ClosedDays.Contains(one.Day))
                .Select(one => new ForecastDay(
                    one.Day,
                    Period.DaysBetween(last, one.Day),
                    ofDays.Around(ahead[one.Step].Sum(), one.Step),
                    [.. ahead[one.Step].Select(count => ofIntervals.Around(count, one.Step))]))],
            blend.Method,
            null);
    }

    private static (Spread OfIntervals, Spread OfDays) Spreads(DemandGrid grid, Blend blend, int firstOrigin, int horizon)
    {
        List<(double, double)>[] intervals = [.. Enumerable.Range(0, horizon).Select(_ => new List<(double, double)>())];
        List<(double, double)>[] days = [.. Enumerable.Range(0, horizon).Select(_ => new List<(double, double)>())];
        for (var origin = firstOrigin; origin < grid.PastCount; origin++)
        {
            for (var step = 0; step < horizon && origin + step < grid.PastCount; step++)
            {
                if (grid.Counts[origin + step] is not { } counts)
                    continue;
                var forecast = blend.ByOrigin[origin][step];
                days[step].Add((counts.Sum(), forecast.Sum()));
                intervals[step].AddRange(counts.Zip(forecast));
            }
        }

        return (Spread.Of(intervals), Spread.Of(days));
    }
}
