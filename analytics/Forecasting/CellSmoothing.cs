namespace Stats.Analytics.Forecasting;

/// <summary>Each interval of each weekday smoothed by itself, the calendar left aside.</summary>
/// <remarks>Simple exponential smoothing. Source: Taylor (2008), Management Science 54(2).</remarks>
internal static class CellSmoothing
{
    public static Candidate Of(DemandGrid grid, int firstOrigin, int horizon, double newestShare)
    {
        var weekdays = grid.Weekdays();
        var levels = new double[7][];
        var forecasts = new double[grid.PastCount + 1][][];
        for (var day = 0; day <= grid.PastCount; day++)
        {
            forecasts[day] = day < firstOrigin ? [] : [.. Enumerable.Range(day, Math.Min(horizon, weekdays.Length - day)).Select(target => Level(weekdays[target]))];
            if (day == grid.PastCount || grid.Counts[day] is not { } counts)
                continue;
            levels[weekdays[day]] = levels[weekdays[day]] is not { } level
                ? counts
                : [.. level.Zip(counts, (old, count) => old + (newestShare * (count - old)))];
        }

        return new(FormattableString.Invariant($"smoothing {newestShare:0.0##}"), forecasts);

        double[] Level(int weekday)
        {
            if (levels[weekday] is { } own)
                return own;
            var others = levels.Where(level => level is not null).ToList();
            return [.. Enumerable.Range(0, grid.IntervalCount).Select(i => others.Count == 0 ? 0 : others.Average(level => level[i]))];
        }
    }
}
