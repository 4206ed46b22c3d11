namespace Stats.Analytics.Forecasting;

/// <summary>How right forecasts would have been: made again from earlier days, each with only what was known then.</summary>
public static class Backtests
{
    private const int DaysPerWeek = 7;

    /// <summary>The days to forecast from: so many days of the grid are known at each. The last has its whole horizon behind it.</summary>
    /// <param name="grid">The past.</param>
    /// <param name="horizonDays">How far forecasts reach, in calendar days. At least 1.</param>
    /// <param name="count">How many at the most. At least 1.</param>
    /// <returns>Evenly spread over the last two fifths of the past, weekdays taking turns; empty when the past is too short.</returns>
    public static IReadOnlyList<int> Origins(DemandGrid grid, int horizonDays, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizonDays, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var last = grid.PastCount - StepsOf(grid, horizonDays);
        var first = Math.Max(Enough(grid), grid.PastCount * 3 / 5);
        if (first > last)
            first = Math.Max(Enough(grid), Math.Min(first, last));
        if (first > last)
            return [];
        var step = Math.Max(1, (last - first) / Math.Max(1, count - 1));
        if (step > 1 && step % grid.WeekLength == 0)
            step--;
        return [.. Enumerable.Range(0, count).Select(i => last - (i * step)).TakeWhile(origin => origin >= first).Order()];
    }

    /// <summary>How many days of the grid lie within so many calendar days.</summary>
    public static int StepsOf(DemandGrid grid, int horizonDays) =>
        Math.Max(1, ((horizonDays * grid.WeekLength) + DaysPerWeek - 1) / DaysPerWeek);

    /// <summary>The errors of forecasts against what came, by intervals and by days.</summary>
    /// <param name="grid">The past, with what came.</param>
    /// <param name="forecasts">A forecast for each origin, made from <see cref="DemandGrid.AsOf"/> that many days.</param>
    /// <param name="horizonDays">Only so many calendar days ahead are counted.</param>
    /// <returns><see langword="null"/> when nothing can be compared.</returns>
    /// <remarks>Days that are unknown or closed are not scored. Σ over all origins. MASE is the mean over origins of the mean absolute error ÷ that of the
    /// seasonal naive forecast within what was known (Hyndman and Koehler, 2006, International Journal of Forecasting 22).</remarks>
    public static ForecastRecord? Score(DemandGrid grid, IReadOnlyList<(int Origin, Forecast Forecast)> forecasts, int horizonDays)
    {
        var (intervals, days) = (new ForecastErrors(), new ForecastErrors());
        var steps = StepsOf(grid, horizonDays);
        foreach (var (origin, forecast) in forecasts)
        {
            var known = Filled(grid, origin);
            intervals.Begin(NaiveError(known, grid.WeekLength, Math.Abs));
            days.Begin(NaiveError(known, grid.WeekLength, null));
            var byDay = forecast.Days.ToDictionary(day => day.Day);
            for (var step = 0; step < steps && origin + step < grid.PastCount; step++)
            {
                if (grid.Counts[origin + step] is not { } counts || !byDay.TryGetValue(grid.Days[origin + step], out var day))
                    continue;
                var naive = known[origin - grid.WeekLength + (step % grid.WeekLength)];
                days.Add(counts.Sum(), day.Total, naive.Sum());
                for (var i = 0; i < counts.Length; i++)
                    intervals.Add(counts[i], day.Intervals[i], naive[i]);
            }
        }

        return intervals.Accuracy() is { } ofIntervals && days.Accuracy() is { } ofDays
            ? new(forecasts.Count, horizonDays, ofIntervals, ofDays)
            : null;
    }

    private static int Enough(DemandGrid grid)
    {
        var known = 0;
        for (var day = 0; day < grid.PastCount; day++)
        {
            known += grid.Counts[day] is null ? 0 : 1;
            if (known == DemandGrid.FewestKnownDays)
                return day + 1;
        }

        return int.MaxValue / 2;
    }

    /// <summary>The known days, an unknown one taken from the same weekday the week before.</summary>
    private static List<double[]> Filled(DemandGrid grid, int origin)
    {
        var first = grid.Counts.First(counts => counts is not null)!;
        var filled = new List<double[]>(origin);
        for (var day = 0; day < origin; day++)
            filled.Add(grid.Counts[day] ?? (day >= grid.WeekLength ? filled[day - grid.WeekLength] : first));
        return filled;
    }

    /// <summary>The mean absolute error of the seasonal naive forecast, of intervals or (without <paramref name="each"/>) of days.</summary>
    private static double NaiveError(List<double[]> known, int weekLength, Func<double, double>? each)
    {
        var (sum, count) = (0.0, 0);
        for (var day = weekLength; day < known.Count; day++)
        {
            var differences = known[day].Zip(known[day - weekLength], (now, before) => now - before);
            sum += each is null ? Math.Abs(differences.Sum()) : differences.Sum(each);
            count += each is null ? 1 : known[day].Length;
        }

        return count == 0 ? 0 : sum / count;
    }
}
