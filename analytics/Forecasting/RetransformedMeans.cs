namespace Stats.Analytics.Forecasting;

/// <summary>Mean counts from forecasts on another scale: each is the mean there and the variance of earlier errors so far ahead, brought back.</summary>
internal static class RetransformedMeans
{
    /// <summary>Standard deviations beyond which an error counts no more.</summary>
    private const double Outlying = 3;

    /// <summary>After so many errors one counts half: what was wild at first may be calm now.</summary>
    private const double HalfLife = 100;

    /// <summary>Errors that tell a variance.</summary>
    private const int FewestErrors = 10;

    /// <param name="scale">The scale.</param>
    /// <param name="means">Means on it: for each origin days ahead × intervals.</param>
    /// <param name="values">What came, on it; <see langword="null"/> where unknown.</param>
    /// <param name="weekLength">Days of the grid in a week.</param>
    /// <param name="horizon">How many days are forecast from each origin.</param>
    /// <returns>Counts, at least 0, told from errors known at each origin.</returns>
    public static double[][][] Of(CountScale scale, double[][][] means, double[]?[] values, int weekLength, int horizon)
    {
        var counts = Array.ConvertAll(means, ahead => new double[ahead.Length][]);
        foreach (var steps in HorizonStretches.Of(weekLength, horizon))
        {
            var variances = new RunningVariances(means[^1][0].Length);
            for (var origin = 0; origin < means.Length; origin++)
            {
                foreach (var step in steps)
                {
                    if (origin - 1 - step >= 0 && values[origin - 1] is { } outcome && means[origin - 1 - step].Length > step)
                        variances.Add(outcome, means[origin - 1 - step][step]);
                }

                var known = variances.All();
                foreach (var step in steps.Where(step => step < counts[origin].Length))
                {
                    var ahead = new double[known.Length];
                    for (var i = 0; i < ahead.Length; i++)
                        ahead[i] = Math.Max(0, scale.Mean(means[origin][step][i], known[i]));
                    counts[origin][step] = ahead;
                }
            }
        }

        return counts;
    }

    private sealed class RunningVariances(int intervalCount)
    {
        private static readonly double keep = Math.Pow(0.5, 1 / HalfLife);
        private readonly double[] squares = new double[intervalCount];
        private double weight;
        private int count;

        public void Add(double[] outcome, double[] mean)
        {
            for (var i = 0; i < squares.Length; i++)
            {
                var square = (outcome[i] - mean[i]) * (outcome[i] - mean[i]);
                squares[i] = (keep * squares[i]) + (count < 2 * FewestErrors ? square : Math.Min(square, Outlying * Outlying * squares[i] / weight));
            }

            weight = (keep * weight) + 1;
            count++;
        }

        public double[] All() => Array.ConvertAll(squares, sum => count < FewestErrors ? 0 : sum / weight);
    }
}
