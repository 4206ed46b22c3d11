namespace Stats.Analytics.Forecasting;

/// <summary>Regression of several daily series on what is known of each day beforehand, with errors that drift.</summary>
/// <remarks>
/// Value = coefficients · regressors + level + deviation + noise, where a surprise e moves the level by <see cref="Drift.LevelShare"/>·e and the deviation
/// to <see cref="Drift.Persistence"/> × (deviation + <see cref="Drift.DeviationShare"/>·e). That filter is linear: regressors and series pass it alike, and
/// what it leaves of both is a regression with independent errors, by recursive least squares from a normal prior around 0 (ridge). Days are seen one by
/// one, so that what is forecast is told by earlier days alone. Sources: Hyndman et al. (2008), Forecasting with Exponential Smoothing, chapters 3 and 9;
/// Young (2011), Recursive Estimation and Time-Series Analysis.
/// </remarks>
internal sealed class DriftingRegression
{
    private readonly Drift drift;
    private readonly int regressorCount;
    private readonly int seriesCount;

    /// <summary>What the filter holds of each regressor and then of each series.</summary>
    private readonly double[] levels;
    private readonly double[] deviations;

    /// <summary>Regressor × regressor, in units of the variance of a surprise.</summary>
    private readonly double[] covariance;

    /// <summary>Regressor × series.</summary>
    private readonly double[] coefficients;

    /// <param name="priorVariances">How far from 0 each coefficient may lie, in units of the variance of a surprise: 1 ÷ it is worth so many days.</param>
    /// <param name="seriesCount">How many series.</param>
    /// <param name="drift">How their errors hang together.</param>
    public DriftingRegression(IReadOnlyList<double> priorVariances, int seriesCount, Drift drift)
    {
        (this.drift, regressorCount, this.seriesCount) = (drift, priorVariances.Count, seriesCount);
        levels = new double[regressorCount + seriesCount];
        deviations = new double[levels.Length];
        coefficients = new double[regressorCount * seriesCount];
        covariance = new double[regressorCount * regressorCount];
        for (var i = 0; i < regressorCount; i++)
            covariance[(i * regressorCount) + i] = priorVariances[i];
    }

    /// <summary>The values expected on the days not yet seen.</summary>
    /// <param name="regressors">What is known of each of them, in order.</param>
    /// <returns>Day × series.</returns>
    public double[][] Expect(IReadOnlyList<double[]> regressors)
    {
        var (level, deviation) = (Unexplained(levels), Unexplained(deviations));
        var expected = new double[regressors.Count][];
        for (var day = 0; day < expected.Length; day++)
        {
            var left = Math.Pow(drift.Persistence, day);
            var values = new double[seriesCount];
            for (var series = 0; series < seriesCount; series++)
                values[series] = level[series] + (left * deviation[series]);
            AddExplained(values, regressors[day], 1);
            expected[day] = values;
        }

        return expected;
    }

    /// <summary>A day whose values are known.</summary>
    /// <param name="regressors">What was known of the day.</param>
    /// <param name="values">One for each series.</param>
    /// <param name="weight">1, or less for a day that may be an outlier; above 0.</param>
    public void See(IReadOnlyList<double> regressors, IReadOnlyList<double> values, double weight)
    {
        var surprises = new double[levels.Length];
        for (var i = 0; i < surprises.Length; i++)
            surprises[i] = (i < regressorCount ? regressors[i] : values[i - regressorCount]) - levels[i] - deviations[i];
        Regress(surprises, weight);
        for (var i = 0; i < surprises.Length; i++)
        {
            levels[i] += drift.LevelShare * weight * surprises[i];
            deviations[i] = drift.Persistence * (deviations[i] + (drift.DeviationShare * weight * surprises[i]));
        }
    }

    /// <summary>A day whose values are unknown.</summary>
    public void Miss()
    {
        for (var i = 0; i < deviations.Length; i++)
            deviations[i] *= drift.Persistence;
    }

    private void Regress(double[] surprises, double weight)
    {
        var gain = new double[regressorCount];
        var spread = 1 / weight;
        for (var i = 0; i < regressorCount; i++)
        {
            for (var j = 0; j < regressorCount; j++)
                gain[i] += covariance[(i * regressorCount) + j] * surprises[j];
            spread += gain[i] * surprises[i];
        }

        var errors = Unexplained(surprises);
        for (var i = 0; i < regressorCount; i++)
        {
            var share = gain[i] / spread;
            for (var series = 0; series < seriesCount; series++)
                coefficients[(i * seriesCount) + series] += share * errors[series];
            for (var j = 0; j < regressorCount; j++)
                covariance[(i * regressorCount) + j] -= share * gain[j];
        }
    }

    /// <summary>Of values of regressors and then of series: those of series, less what the regressors explain of them.</summary>
    private double[] Unexplained(double[] values)
    {
        var rest = values.AsSpan(regressorCount).ToArray();
        AddExplained(rest, values, -1);
        return rest;
    }

    private void AddExplained(double[] sums, double[] regressors, double factor)
    {
        for (var i = 0; i < regressorCount; i++)
        {
            if (regressors[i] == 0)
                continue;
            var scaled = factor * regressors[i];
            var row = coefficients.AsSpan(i * seriesCount, seriesCount);
            for (var series = 0; series < row.Length; series++)
                sums[series] += scaled * row[series];
        }
    }
}
