namespace Stats.Analytics.Forecasting;

/// <summary>The day's total by <see cref="DynamicModel"/>, spread over the day as that weekday usually is.</summary>
/// <remarks>
/// log(1 + total), or its square root in small queues. Shares: sums of what came in each interval that halve in twelve weeks, a weekday's own drawn
/// towards that of all weekdays by as much as four days.
/// </remarks>
internal static class ProfileModel
{
    private const double SmallTotal = 20;
    private const double HalfLifeWeeks = 12;
    private const double PooledDays = 4;

    public static Candidate Of(DemandGrid grid, int firstOrigin, int horizon, bool wanders)
    {
        var totals = grid.Totals();
        var known = totals.Where(total => !double.IsNaN(total)).Order().ToList();
        var isSmall = known[known.Count / 2] < SmallTotal;
        var series = new DailySeries(
            [.. totals.Select(total => isSmall ? Math.Sqrt(total) : Math.Log(1 + total))], grid.Weekdays(), grid.Calendar, grid.PastCount);
        var forecasts = series.Roll(series.Fit(wanders), firstOrigin, horizon);
        var shares = Shares(grid);
        return new(wanders ? "profile, wandering level" : "profile, steady level", [.. forecasts.Select((ahead, origin) => ahead.Select((value, step) =>
        {
            var total = Math.Max(0, isSmall ? Math.Max(0, value) * value : Math.Exp(value) - 1);
            return Array.ConvertAll(shares(origin, series.Weekdays[origin + step]), share => share * total);
        }).ToArray())]);
    }

    /// <summary>The shares of a weekday's intervals, told from the days before an origin. Origins are asked for in rising order.</summary>
    private static Func<int, int, double[]> Shares(DemandGrid grid)
    {
        var keep = Math.Pow(0.5, 1 / (HalfLifeWeeks * grid.WeekLength));
        var (weekdays, day) = (grid.Weekdays(), 0);
        var all = new double[grid.IntervalCount];
        double[][] own = [.. Enumerable.Range(0, 7).Select(_ => new double[grid.IntervalCount])];
        return (origin, weekday) =>
        {
            for (; day < origin; day++)
            {
                foreach (var sums in own.Append(all))
                {
                    for (var i = 0; i < sums.Length; i++)
                        sums[i] *= keep;
                }

                if (grid.Counts[day] is { } counts)
                {
                    Add(all, counts);
                    Add(own[weekdays[day]], counts);
                }
            }

            var (sum, ownSum) = (all.Sum(), own[weekday].Sum());
            if (sum == 0)
                return [.. all.Select(_ => 1.0 / all.Length)];
            var pooled = PooledDays * sum * (1 - keep);
            return [.. all.Select((count, i) => (own[weekday][i] + (pooled * count / sum)) / (ownSum + pooled))];
        };
    }

    private static void Add(double[] sums, double[] counts)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += counts[i];
    }
}
