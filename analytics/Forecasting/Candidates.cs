namespace Stats.Analytics.Forecasting;

/// <summary>The models that are blended: days of some size times the usual day, and what changes its shape.</summary>
/// <remarks>
/// On each scale: value of an interval = loading × size of the day + shape. The loading is the interval's mean value, the size is told by all intervals
/// (least squares), the shape is the rest. Sizes drift in six ways, and shapes with them or not at all. Back to counts as means, by the variance of earlier
/// errors so far ahead, so that intervals add up to days. Sources: Ibrahim and L'Ecuyer (2013), M&amp;SOM 15(1), for day and interval
/// effects on roots of counts; Duan (1983), JASA 78(383).
/// </remarks>
internal static class Candidates
{
    private static readonly Drift stays = new(0, 0, 0);
    private static readonly Drift changes = new(0, 0.1, 0.9);

    /// <summary>How sizes and shapes drift.</summary>
    private static readonly (string Name, Drift Size, Drift Shape)[] drifts =
    [
        ("steady level, strong deviations", new(0, 0.8, 0.7), changes),
        ("steady level, weak deviations", new(0, 0.3, 0.85), stays),
        ("wandering level, strong deviations", new(0.1, 0.8, 0.7), changes),
        ("wandering level, weak deviations", new(0.1, 0.3, 0.85), stays),
        ("slow level", new(0.02, 0.1, 0.8), stays),
        ("fast level", new(0.4, 0.4, 0.7), changes),
    ];

    public static IEnumerable<Candidate> Of(DemandGrid grid, int firstOrigin, int horizon)
    {
        var sizeRegressors = DayRegressors.Of(grid, weekdayDays: 0.3, calendarDays: 0.3);
        var shapeRegressors = DayRegressors.Of(grid, weekdayDays: 1, calendarDays: 5);
        foreach (var scale in CountScale.All)
        {
            double[]?[] values = [.. grid.Counts.Select(counts => counts is null ? null : Array.ConvertAll(counts, count => scale.Of(count)))];
            var loadings = Loadings(values, grid.IntervalCount);
            var squares = Math.Max(double.Epsilon, loadings.Sum(loading => loading * loading));
            double[] sizes = [.. values.Select(day => day?.Zip(loadings, (value, loading) => value * loading).Sum() / squares ?? double.NaN)];
            double[]?[] shapes = [.. values.Select((day, i) => day?.Zip(loadings, (value, loading) => value - (loading * sizes[i])).ToArray())];
            var rolled = Array.ConvertAll(drifts, drift => SizeModel.Roll(sizes, sizeRegressors, drift.Size, firstOrigin, horizon));
            var shapesAhead = drifts.Select(drift => drift.Shape).Distinct().ToDictionary(drift => drift, drift =>
                ShapeModel.Roll(shapes, shapeRegressors, drift, rolled[0].Weights, grid.IntervalCount, firstOrigin, horizon));
            foreach (var (drift, (sizesAhead, _)) in drifts.Zip(rolled))
            {
                double[][][] means = [.. shapesAhead[drift.Shape].Zip(sizesAhead, (rests, ahead) => Sums(rests, loadings, ahead))];
                yield return new($"{scale.Name}, {drift.Name}", RetransformedMeans.Of(scale, means, values, grid.WeekLength, horizon));
            }
        }
    }

    /// <summary>Rest + loading × size, for days ahead × intervals.</summary>
    private static double[][] Sums(double[][] rests, double[] loadings, double[] sizes)
    {
        var sums = Array.ConvertAll(rests, rest => (double[])rest.Clone());
        for (var day = 0; day < sums.Length; day++)
        {
            for (var i = 0; i < loadings.Length; i++)
                sums[day][i] += loadings[i] * sizes[day];
        }

        return sums;
    }

    private static double[] Loadings(double[]?[] values, int intervalCount)
    {
        var loadings = new double[intervalCount];
        var known = values.OfType<double[]>().ToList();
        foreach (var day in known)
        {
            for (var i = 0; i < intervalCount; i++)
                loadings[i] += day[i] / known.Count;
        }

        return loadings;
    }
}
