using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.Forecasting;

/// <summary>Days as mixtures of a few patterns over the day, each pattern's strength a series of its own.</summary>
/// <remarks>Square roots of the counts less their mean, in principal components; each score by <see cref="DynamicModel"/>. So the calendar may change
/// the shape of a day and not only its size. Source: Shen and Huang (2008), M&amp;SOM 10(3).</remarks>
internal static class LowRankModel
{
    private const int MostPatterns = 5;

    /// <summary>Scores are brought to this standard deviation, which the weak priors of <see cref="DailySeries"/> suit.</summary>
    private const double UsualDeviation = 0.2;

    public static Candidate Of(DemandGrid grid, int firstOrigin, int horizon, bool wanders)
    {
        var known = Enumerable.Range(0, grid.PastCount).Where(day => grid.Counts[day] is not null).ToList();
        var roots = Matrix<double>.Build.Dense(known.Count, grid.IntervalCount, (row, i) => Math.Sqrt(grid.Counts[known[row]]![i]));
        var means = roots.ColumnSums() / known.Count;
        for (var row = 0; row < known.Count; row++)
            roots.SetRow(row, roots.Row(row) - means);
        var patterns = roots.TransposeThisAndMultiply(roots).Evd(Symmetricity.Symmetric).EigenVectors;

        var weekdays = grid.Weekdays();
        var forecasts = new double[grid.PastCount + 1][][];
        for (var origin = 0; origin <= grid.PastCount; origin++)
            forecasts[origin] = origin < firstOrigin ? [] : [.. Enumerable.Range(0, Math.Min(horizon, weekdays.Length - origin)).Select(_ => means.ToArray())];

        for (var rank = 0; rank < Math.Min(MostPatterns, grid.IntervalCount); rank++)
        {
            var pattern = patterns.Column(grid.IntervalCount - 1 - rank);
            var scores = roots * pattern;
            var scale = UsualDeviation / Math.Max(1e-9, scores.L2Norm() / Math.Sqrt(known.Count));
            var values = Enumerable.Repeat(double.NaN, weekdays.Length).ToArray();
            for (var row = 0; row < known.Count; row++)
                values[known[row]] = scores[row] * scale;
            var series = new DailySeries(values, weekdays, grid.Calendar, grid.PastCount);
            var rolled = series.Roll(series.Fit(wanders), firstOrigin, horizon);
            for (var origin = firstOrigin; origin < forecasts.Length; origin++)
            {
                for (var step = 0; step < forecasts[origin].Length; step++)
                {
                    for (var i = 0; i < grid.IntervalCount; i++)
                        forecasts[origin][step][i] += rolled[origin][step] / scale * pattern[i];
                }
            }
        }

        foreach (var day in forecasts.SelectMany(ahead => ahead))
        {
            for (var i = 0; i < day.Length; i++)
                day[i] = Math.Max(0, day[i]) * Math.Max(0, day[i]);
        }

        return new(wanders ? "patterns, wandering level" : "patterns, steady level", forecasts);
    }
}
