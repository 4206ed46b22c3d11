using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Stats.Analytics.TimeSeries;

/// <summary>Tests of whether the coefficients of a regression have been the same all the time.</summary>
/// <remarks>
/// They assume errors that are independent of each other: autocorrelation makes them reject too often. Sources: Andrews (1993), Econometrica 61(4), with
/// the tail of DeLong (1981); Ploberger and Krämer (1992), Econometrica 60(2); Chu, Hornik and Kuan (1995), Econometric Theory 11(4), with the tail of Aldous (1989).
/// </remarks>
public static class StructuralChangeTests
{
    /// <summary>The largest F of a break at any observation but the outermost.</summary>
    /// <param name="rows">A row of regressors for each observation.</param>
    /// <param name="y">The observations.</param>
    /// <param name="trimming">The share left out at each end, above 0, below ½.</param>
    /// <remarks>The p-value is the first term of the tail: good below 0.1, too large above.</remarks>
    public static StabilityTest SupF(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, double trimming = 0.15)
    {
        var (n, width, from) = (y.Count, rows[0].Length, (int)Math.Floor(trimming * y.Count));
        var whole = LeastSquares.Fit(rows, y).ResidualSumOfSquares;
        var largest = Enumerable.Range(from, n - (2 * from) + 1).Max(at =>
        {
            var cut = LeastSquares.Fit([.. rows.Take(at)], [.. y.Take(at)]).ResidualSumOfSquares
                + LeastSquares.Fit([.. rows.Skip(at)], [.. y.Skip(at)]).ResidualSumOfSquares;
            return (whole - cut) / (cut / (n - (2 * width)));
        });
        var range = 2 * Math.Log((double)(n - from) / from);
        var density = Math.Exp((width / 2.0 * Math.Log(largest / 2)) - (largest / 2) - SpecialFunctions.GammaLn(width / 2.0));
        return new(largest, Math.Clamp(density * (((1 - (width / largest)) * range) + (2 / largest)), 0, 1));
    }

    /// <summary>The largest excursion of the cumulated residuals.</summary>
    public static StabilityTest OlsCusum(IReadOnlyList<double[]> rows, IReadOnlyList<double> y)
    {
        var path = Cumulated(rows, y);
        var largest = path.Max(Math.Abs);
        var p = largest < 0.3 ? 1 : 2 * Enumerable.Range(1, 100).Sum(k => (k % 2 == 1 ? 1 : -1) * Math.Exp(-2.0 * k * k * largest * largest));
        return new(largest, Math.Clamp(p, 0, 1));
    }

    /// <summary>The largest sum of residuals in a moving window.</summary>
    /// <param name="rows">A row of regressors for each observation.</param>
    /// <param name="y">The observations.</param>
    /// <param name="window">The window's share of the observations, above 0, below ½.</param>
    public static StabilityTest OlsMosum(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, double window = 0.15)
    {
        var path = Cumulated(rows, y);
        var length = (int)Math.Floor(window * y.Count);
        var largest = Enumerable.Range(0, y.Count - length + 1).Max(from => Math.Abs(path[from + length] - path[from]));
        var level = largest / Math.Sqrt(window * (1 - window));
        var clumps = (1 - window) / (window * (1 - window)) * level * Normal.PDF(0, 1, level);
        return new(largest, Math.Clamp(1 - (Math.Exp(-2 * clumps) * (1 - (2 * Normal.CDF(0, 1, -level)))), 0, 1));
    }

    /// <summary>The residuals added up from 0, in units of their spread × √n.</summary>
    private static double[] Cumulated(IReadOnlyList<double[]> rows, IReadOnlyList<double> y)
    {
        var fit = LeastSquares.Fit(rows, y);
        var unit = Math.Sqrt(fit.ResidualSumOfSquares / (y.Count - rows[0].Length) * y.Count);
        var path = new double[y.Count + 1];
        for (var i = 0; i < y.Count; i++)
            path[i + 1] = path[i] + (fit.Residuals[i] / unit);
        return path;
    }
}
