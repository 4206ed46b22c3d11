using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Stats.Analytics.Interventions;

/// <summary>The equations of a least squares fit with a prior around 0.</summary>
internal static class NormalEquations
{
    /// <summary>Enough to keep apart what the data cannot, too little to be seen in a result.</summary>
    private const double LeastPrecision = 1e-9;

    /// <param name="lower">X'WX: its lower triangle, row by row.</param>
    /// <param name="precision">The prior precision of each coefficient.</param>
    public static Cholesky<double> Factor(double[][] lower, double[] precision) =>
        Matrix<double>.Build.Dense(precision.Length, precision.Length, (i, j) =>
            i == j ? lower[i][i] + precision[i] + LeastPrecision : i > j ? lower[i][j] : lower[j][i]).Cholesky();

    /// <returns>The coefficients.</returns>
    public static double[] Solve(double[][] lower, double[] right, double[] precision) =>
        Factor(lower, precision).Solve(Vector<double>.Build.Dense(right)).AsArray();
}
