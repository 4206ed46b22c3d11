namespace Stats.Analytics.Forecasting;

/// <summary>How each interval differs from what the day's size tells, by <see cref="DriftingRegression"/>: weekday and calendar may change the shape of a day.</summary>
internal static class ShapeModel
{
    /// <param name="shapes">For each day of the past, what the size does not tell of each interval; <see langword="null"/> where unknown.</param>
    /// <param name="regressors">What is known of each day, those to come included.</param>
    /// <param name="drift">How surprises last.</param>
    /// <param name="weights">How much each day of the past counts.</param>
    /// <param name="intervalCount">How many intervals a day has.</param>
    /// <param name="firstOrigin">The first origin: so many days are known.</param>
    /// <param name="horizon">How many days of the grid to forecast from each.</param>
    /// <returns>For each origin from 0 on: days ahead × intervals. Empty before <paramref name="firstOrigin"/>.</returns>
    public static double[][][] Roll(double[]?[] shapes, DayRegressors regressors, Drift drift, double[] weights, int intervalCount, int firstOrigin, int horizon)
    {
        var model = new DriftingRegression(regressors.PriorVariances, intervalCount, drift);
        var ahead = new double[shapes.Length + 1][][];
        for (var day = 0; ; day++)
        {
            ahead[day] = day < firstOrigin ? [] : model.Expect(regressors.Between(day, day + horizon));
            if (day == shapes.Length)
                return ahead;
            if (shapes[day] is { } shape)
                model.See(regressors.Rows[day], shape, weights[day]);
            else
                model.Miss();
        }
    }
}
