using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.TimeSeries;

/// <summary>An ordinary least-squares fit, y = Xβ + ε.</summary>
public sealed class LeastSquares
{
    private LeastSquares(double[] coefficients, double[] residuals, double[] standardErrors)
    {
        Coefficients = coefficients;
        Residuals = residuals;
        StandardErrors = standardErrors;
    }

    /// <summary>β, in the order of the columns.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <summary>Observed − fitted.</summary>
    public IReadOnlyList<double> Residuals { get; }

    /// <summary>Of the coefficients, when errors are independent and of equal spread; not a number with as many rows as columns.</summary>
    public IReadOnlyList<double> StandardErrors { get; }

    /// <summary>Σ residual².</summary>
    public double ResidualSumOfSquares => Residuals.Sum(residual => residual * residual);

    /// <summary>The fit.</summary>
    /// <param name="rows">A row of regressors for each observation, no fewer than columns; columns independent of each other.</param>
    /// <param name="y">The observations.</param>
    public static LeastSquares Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> y)
    {
        var x = Matrix<double>.Build.DenseOfRowArrays(rows);
        var beta = x.QR().Solve(Vector<double>.Build.DenseOfEnumerable(y));
        var residuals = y.Zip(x * beta, (observed, fitted) => observed - fitted).ToArray();
        var variance = residuals.Sum(residual => residual * residual) / (rows.Count - x.ColumnCount);
        var spread = x.TransposeThisAndMultiply(x).Inverse();
        return new([.. beta], residuals, [.. spread.Diagonal().Select(one => Math.Sqrt(variance * one))]);
    }

    /// <summary>A straight line: the intercept, then the slope.</summary>
    public static LeastSquares Line(IReadOnlyList<double> x, IReadOnlyList<double> y) => Fit([.. x.Select(one => new[] { 1, one })], y);
}
