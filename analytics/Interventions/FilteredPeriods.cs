namespace Stats.Analytics.Interventions;

/// <summary>The periods before a change, freed from what one <see cref="LatentError"/> says hangs together: by the Kalman filter of its level.</summary>
/// <remarks>
/// The filter turns the response and each regressor into independent innovations; their least squares fit is that of the whole model, and its sum of squares and
/// determinants give the marginal likelihood. Source: Durbin and Koopman (2012), Time Series Analysis by State Space Methods, ch. 6; Harvey (1989) § 3.4.
/// </remarks>
internal sealed class FilteredPeriods
{
    /// <param name="error">How the noise hangs together.</param>
    /// <param name="fit">The response, its variances, and where it is unknown.</param>
    /// <param name="x">The regressors of each period.</param>
    /// <param name="before">How many periods come before the change.</param>
    public FilteredPeriods(LatentError error, WorkingRegression fit, double[][] x, int before)
    {
        Error = error;
        var k = x[0].Length;
        Levels = new double[k + 1];
        (Left, Right) = ([.. Enumerable.Range(1, k).Select(length => new double[length])], new double[k]);
        var innovations = new double[k + 1];
        var variance = error.FirstVariance;
        for (var t = 0; t < before; t++)
        {
            if (!double.IsNaN(fit.Response[t]))
            {
                var total = variance + fit.Variance[t];
                Update(x[t], fit.Response[t], variance / total, 1 / Math.Sqrt(total), innovations);
                variance *= 1 - (variance / total);
                LogDeterminant += Math.Log(total);
                KnownCount++;
            }

            for (var c = 0; c <= k; c++)
                Levels[c] *= error.Persistence;
            variance = (error.Persistence * error.Persistence * variance) + error.InnovationVariance;
        }

        LevelVariance = variance;
    }

    public LatentError Error { get; }

    /// <summary>The level in the first period after the change, of each regressor and last of the response.</summary>
    public double[] Levels { get; }

    public double LevelVariance { get; }

    /// <summary>The lower triangle of the innovations' X'X, row by row.</summary>
    public double[][] Left { get; }

    /// <summary>The innovations' X'z.</summary>
    public double[] Right { get; }

    /// <summary>The innovations' z'z.</summary>
    public double SumOfSquares { get; private set; }

    public double LogDeterminant { get; }

    public int KnownCount { get; }

    private void Update(double[] row, double response, double gain, double root, double[] innovations)
    {
        var k = row.Length;
        for (var c = 0; c <= k; c++)
        {
            var innovation = (c < k ? row[c] : response) - Levels[c];
            innovations[c] = innovation * root;
            Levels[c] += gain * innovation;
        }

        SumOfSquares += innovations[k] * innovations[k];
        for (var i = 0; i < k; i++)
        {
            var value = innovations[i];
            if (value == 0)
                continue;
            Right[i] += value * innovations[k];
            var left = Left[i];
            for (var j = 0; j < left.Length; j++)
                left[j] += value * innovations[j];
        }
    }
}
