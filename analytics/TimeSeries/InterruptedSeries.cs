using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.TimeSeries;

/// <summary>Interrupted time series: a regression with a step at the change.</summary>
/// <remarks>Question: how far did the level move at a known time, season, trend and other regressors held equal?
/// Formula: y = intercept + seasonal dummies + regressors (+ trend) + effect · [after the change] + error, by least squares; for counts the same on the
/// logarithm of the mean (quasi-Poisson). Assumptions: the regressors tell everything that moved the series but the change; errors are
/// correlated over no more than the lags that are told. Source: Wagner et al. (2002), J Clin Pharm Ther 27(4); Bernal, Cummins and Gasparrini
/// (2017), Int J Epidemiol 46(1); Newey and West (1987), Econometrica 55(3).</remarks>
public static class InterruptedSeries
{
    /// <summary>The step of a linear regression, on the scale of the values.</summary>
    /// <param name="series">The series; all values known.</param>
    /// <param name="hasTrend">Whether a straight line goes through all of it. Without, the regressors must tell the trend.</param>
    /// <param name="lagCount">How many steps apart errors may be correlated (Newey–West); 0 for the usual standard error of least squares.</param>
    public static ChangeEstimate Effect(ChangedSeries series, bool hasTrend, int lagCount)
        => Estimate(series, hasTrend, lagCount, Regressions.LeastSquares);

    /// <summary>The step of a quasi-Poisson regression, as the logarithm of after ÷ before.</summary>
    /// <param name="series">Counts, at least 0; all values known.</param>
    /// <param name="hasTrend">Whether the logarithm has a straight line through all of it.</param>
    /// <param name="lagCount">How many steps apart errors may be correlated (Newey–West); 0 for independent, overdispersed counts.</param>
    public static ChangeEstimate CountEffect(ChangedSeries series, bool hasTrend, int lagCount)
    {
        if (series.Values.Any(value => value < 0))
            throw new ArgumentException("Counts cannot be below 0: give counts, not differences or logarithms.");
        if (series.Values.Take(series.ChangeIndex).All(value => value == 0) || series.Values.Skip(series.ChangeIndex).All(value => value == 0))
            throw new ArgumentException("Nothing was counted before the change, or nothing after it: there is no ratio between them.");
        return Estimate(series, hasTrend, lagCount, Regressions.QuasiPoisson);
    }

    private static ChangeEstimate Estimate(ChangedSeries series, bool hasTrend, int lagCount, Func<Matrix<double>, Vector<double>, LinearFit> regress)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lagCount);
        series.RequireAllKnown("An interrupted series");
        var count = series.Values.Count;
        IEnumerable<double>[] columns =
        [
            Enumerable.Repeat(1.0, count),
            .. series.SeasonalDummies,
            .. series.Regressors,
            .. hasTrend ? [Enumerable.Range(0, count).Select(index => (double)index / count)] : Array.Empty<IEnumerable<double>>(),
            series.Step,
        ];
        if (count <= columns.Length)
            throw new ArgumentException($"{columns.Length} coefficients cannot be told from {count} values: give a longer series, or fewer regressors.");
        var fit = regress(Matrix<double>.Build.DenseOfColumns(columns), Vector<double>.Build.DenseOfEnumerable(series.Values));
        var covariance = lagCount == 0 ? fit.Covariance() : fit.RobustCovariance(lagCount);
        return new(fit.Coefficients[^1], Math.Sqrt(covariance[columns.Length - 1, columns.Length - 1]));
    }
}
