using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.TimeSeries;

/// <summary>Intervention analysis: a step in a regression whose errors are a seasonal ARIMA process.</summary>
/// <remarks>Question: how far did the level move at a known time, when neighbouring values resemble each other?
/// Formula: y = regressors · β + effect · [after the change] + ARIMA(p,d,q)(P,D,Q); series and regressors are differenced, the process's coefficients have
/// the largest exact Gaussian likelihood, β is generalised least squares (with an intercept when nothing is differenced).
/// Assumptions: the order is right; the process is the same before and after. Source: Box and Tiao (1975), JASA 70(349); Brockwell and
/// Davis (1991), Time Series: Theory and Methods, chapters 5 and 8.</remarks>
public static class ArimaRegression
{
    private const double MostPartial = 0.9999;

    /// <summary>The step, on the scale of the values.</summary>
    /// <param name="series">The series; all values known.</param>
    /// <param name="order">The order of the process.</param>
    public static ChangeEstimate Effect(ChangedSeries series, ArimaOrder order)
    {
        var fit = Fit(series, order);
        return new(fit.Coefficients[^1], fit.StepStandardError);
    }

    /// <summary>The whole fit.</summary>
    public static ArimaFit Fit(ChangedSeries series, ArimaOrder order)
    {
        series.RequireAllKnown("A regression with ARIMA errors");
        var columns = new List<double[]> { series.Values.ToArray() };
        if (order.DifferenceCount + order.SeasonalDifferenceCount == 0)
            columns.Add([.. Enumerable.Repeat(1.0, series.Values.Count)]);
        columns.AddRange(series.Regressors.Select(column => column.ToArray()));
        columns.Add(series.Step);
        var differenced = columns.Select(column => Differenced(column, order, series.SeasonLength)).ToList();
        var needed = differenced.Count + order.Count;
        if (differenced[0].Length <= needed)
        {
            throw new ArgumentException(
                $"After differencing {differenced[0].Length} values are left, and more than {needed} are needed: give a longer series, or a lower order.");
        }

        if (differenced[0].All(value => value == differenced[0][0]))
            throw new ArgumentException("The values are the same all the way, or move as regularly as a clock: an ARIMA process needs values that vary.");
        double[] Coefficients(double[] point) => ProcessCoefficients(point, order);
        var best = Minimum.Find(point => -Profile(differenced, Coefficients(point), order, series.SeasonLength).LogLikelihood, new double[order.Count], 0.5);
        return Profile(differenced, Coefficients(best), order, series.SeasonLength);
    }

    private static ArimaFit Profile(List<double[]> columns, double[] process, ArimaOrder order, int seasonLength)
    {
        var parts = Parts(process, order);
        var (white, logDeterminant) = ArmaProcess.Seasonal(parts[0], parts[1], parts[2], parts[3], seasonLength).Whiten(columns);
        var count = white[0].Length;
        var fit = Regressions.LeastSquares(Matrix<double>.Build.DenseOfColumnArrays(white[1..]), Vector<double>.Build.DenseOfArray(white[0]));
        var variance = fit.Dispersion * (count - white.Length + 1) / count;
        return new(
            process,
            [.. fit.Coefficients],
            Math.Sqrt(fit.Bread[white.Length - 2, white.Length - 2] * variance),
            variance,
            -0.5 * ((count * (Math.Log(2 * Math.PI * variance) + 1)) + logDeterminant));
    }

    /// <summary>Any point of the real line becomes a stationary and invertible process.</summary>
    private static double[] ProcessCoefficients(double[] point, ArimaOrder order)
    {
        var parts = Parts([.. point.Select(value => MostPartial * Math.Tanh(value))], order);
        IEnumerable<double> Inverted(double[] partials) => ArmaProcess.FromPartial(partials).Select(value => -value);
        return [.. ArmaProcess.FromPartial(parts[0]), .. Inverted(parts[1]), .. ArmaProcess.FromPartial(parts[2]), .. Inverted(parts[3])];
    }

    private static double[][] Parts(double[] all, ArimaOrder order)
    {
        var rest = all.AsEnumerable();
        double[] Take(int count)
        {
            var part = rest.Take(count).ToArray();
            rest = rest.Skip(count);
            return part;
        }

        return [Take(order.AutoregressiveCount), Take(order.MovingAverageCount), Take(order.SeasonalAutoregressiveCount), Take(order.SeasonalMovingAverageCount)];
    }

    private static double[] Differenced(double[] column, ArimaOrder order, int seasonLength)
    {
        for (var time = 0; time < order.DifferenceCount; time++)
            column = [.. column.Skip(1).Zip(column, (later, earlier) => later - earlier)];
        for (var time = 0; time < order.SeasonalDifferenceCount; time++)
            column = [.. column.Skip(seasonLength).Zip(column, (later, earlier) => later - earlier)];
        return column;
    }
}
