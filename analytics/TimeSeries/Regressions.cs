using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Stats.Analytics.TimeSeries;

/// <summary>Regression by least squares, and of counts by quasi-likelihood.</summary>
internal static class Regressions
{
    private const int MostSteps = 50;
    private const double Singular = 1e-11;

    /// <summary>y = Xβ + error, by least squares.</summary>
    public static LinearFit LeastSquares(Matrix<double> design, Vector<double> values) => Weighted(design, values, Vector<double>.Build.Dense(values.Count, 1));

    /// <summary>E y = exp(Xβ), the variance being proportional to the mean: iteratively reweighted least squares.</summary>
    /// <remarks>McCullagh and Nelder (1989), Generalized Linear Models, chapters 2 and 9. The dispersion is Pearson's χ² ÷ degrees of freedom.</remarks>
    public static LinearFit QuasiPoisson(Matrix<double> design, Vector<double> values)
    {
        var mean = values.Map(value => value + 0.1);
        var deviance = double.PositiveInfinity;
        for (var step = 0; ; step++)
        {
            var working = mean.PointwiseLog() + (values - mean).PointwiseDivide(mean);
            var fit = Weighted(design, working, mean);
            mean = (design * fit.Coefficients).PointwiseExp();
            var before = deviance;
            deviance = 2 * values.Zip(mean, (value, expected) => (value > 0 ? value * Math.Log(value / expected) : 0) - value + expected).Sum();
            if (Math.Abs(before - deviance) > 1e-12 * (1 + deviance) && step < MostSteps)
                continue;
            var residuals = values - mean;
            return new(
                fit.Coefficients,
                Inverse(design, mean),
                Scores(design, residuals),
                residuals.PointwisePower(2).PointwiseDivide(mean).Sum() / (design.RowCount - design.ColumnCount));
        }
    }

    private static LinearFit Weighted(Matrix<double> design, Vector<double> values, Vector<double> weights)
    {
        var root = weights.PointwiseSqrt();
        var factors = design.MapIndexed((row, _, value) => value * root[row]).QR(QRMethod.Thin);
        var sizes = factors.R.Diagonal().PointwiseAbs();
        if (!(sizes.Minimum() > Singular * sizes.Maximum()))
        {
            throw new ArgumentException(
                $"Column {sizes.MinimumIndex() + 1} of {design.ColumnCount} in the regression can be told from the others: leave out a regressor, the trend or the season.");
        }

        var coefficients = factors.Solve(values.PointwiseMultiply(root));
        var residuals = values - (design * coefficients);
        return new(
            coefficients,
            Inverse(design, weights),
            Scores(design, residuals.PointwiseMultiply(weights)),
            residuals.PointwisePower(2).PointwiseMultiply(weights).Sum() / (design.RowCount - design.ColumnCount));
    }

    private static Matrix<double> Scores(Matrix<double> design, Vector<double> residuals) => design.MapIndexed((row, _, value) => value * residuals[row]);

    private static Matrix<double> Inverse(Matrix<double> design, Vector<double> weights)
        => design.TransposeThisAndMultiply(design.MapIndexed((row, _, value) => value * weights[row])).Inverse();
}
