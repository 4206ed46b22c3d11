using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.TimeSeries;

/// <summary>A fitted regression, with what its standard errors are made of.</summary>
/// <param name="Coefficients">One per column of the design.</param>
/// <param name="Bread">(XᵀWX)⁻¹, W being 1 in a linear regression and the fitted mean in a Poisson one.</param>
/// <param name="Scores">For each time and column x · (y − fitted): they add up to 0 over time.</param>
/// <param name="Dispersion">σ² of a linear regression, the quasi-Poisson dispersion of a Poisson one; the degrees of freedom are accounted for.</param>
internal sealed record LinearFit(Vector<double> Coefficients, Matrix<double> Bread, Matrix<double> Scores, double Dispersion)
{
    /// <summary>The covariance of the coefficients when errors are independent, with the same spread (or the same spread relative to a Poisson count's).</summary>
    public Matrix<double> Covariance() => Bread * Dispersion;

    /// <summary>The covariance of the coefficients when errors may be correlated up to <paramref name="lagCount"/> steps apart.</summary>
    /// <remarks>Newey and West (1987), Econometrica 55(3): Bartlett weights 1 − lag ÷ (lagCount + 1), without prewhitening and
    /// without small-sample factor.</remarks>
    public Matrix<double> RobustCovariance(int lagCount)
    {
        var meat = Scores.TransposeThisAndMultiply(Scores);
        for (var lag = 1; lag <= Math.Min(lagCount, Scores.RowCount - 1); lag++)
        {
            var later = Scores.SubMatrix(lag, Scores.RowCount - lag, 0, Scores.ColumnCount);
            var earlier = Scores.SubMatrix(0, Scores.RowCount - lag, 0, Scores.ColumnCount);
            var product = later.TransposeThisAndMultiply(earlier);
            meat += (1 - (lag / (lagCount + 1.0))) * (product + product.Transpose());
        }

        return Bread * meat * Bread;
    }
}
