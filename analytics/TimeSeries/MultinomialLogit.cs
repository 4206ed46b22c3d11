using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.TimeSeries;

/// <summary>How shares of several categories depend on regressors: log(share of a category ÷ share of the first) is linear.</summary>
/// <param name="Coefficients">For each category but the first, a coefficient for each regressor.</param>
/// <param name="StandardErrors">Likewise, for multinomial counts; times √<see cref="Dispersion"/> when they are more spread out.</param>
/// <param name="LogLikelihood">Without the constant of the counts' orders.</param>
/// <param name="PearsonChiSquare">Σ (observed − fitted)² ÷ fitted.</param>
/// <param name="DegreesOfFreedom">Rows × (categories − 1) − number of coefficients.</param>
/// <remarks>Maximum likelihood by Newton's method. Source: McCullagh and Nelder (1989), Generalized Linear Models, chapters 5 and 4.5.</remarks>
public sealed record MultinomialLogit(
    IReadOnlyList<double[]> Coefficients, IReadOnlyList<double[]> StandardErrors, double LogLikelihood, double PearsonChiSquare, int DegreesOfFreedom)
{
    private const int MostSteps = 100;
    private const double Enough = 1e-12;

    /// <summary>How much more spread out the counts are than multinomial ones: 1 when they are not.</summary>
    public double Dispersion => PearsonChiSquare / DegreesOfFreedom;

    /// <param name="rows">A row of regressors for each observation.</param>
    /// <param name="counts">The counts of each category, for each observation; every category occurs.</param>
    public static MultinomialLogit Fit(IReadOnlyList<double[]> rows, IReadOnlyList<long[]> counts)
    {
        var (width, others) = (rows[0].Length, counts[0].Length - 1);
        var beta = Vector<double>.Build.Dense(width * others);
        var (likelihood, gradient, information) = Expand(rows, counts, beta);
        for (var step = 0; step < MostSteps; step++)
        {
            var change = information.Cholesky().Solve(gradient);
            var next = Expand(rows, counts, beta + change);
            for (var half = 0; next.Likelihood < likelihood && half < 30; half++)
            {
                change /= 2;
                next = Expand(rows, counts, beta + change);
            }

            beta += change;
            var gain = next.Likelihood - likelihood;
            (likelihood, gradient, information) = next;
            if (gain <= Enough * Math.Abs(likelihood))
                break;
        }

        var spread = information.Inverse().Diagonal().PointwiseSqrt();
        return new(
            [.. Enumerable.Range(0, others).Select(category => beta.SubVector(category * width, width).ToArray())],
            [.. Enumerable.Range(0, others).Select(category => spread.SubVector(category * width, width).ToArray())],
            likelihood, Pearson(rows, counts, beta), (rows.Count * others) - beta.Count);
    }

    private static double Pearson(IReadOnlyList<double[]> rows, IReadOnlyList<long[]> counts, Vector<double> beta) =>
        rows.Zip(counts, (row, count) => Shares(row, beta, count.Length).Zip(count, (share, observed) =>
            (observed - (share * count.Sum())) * (observed - (share * count.Sum())) / (share * count.Sum())).Sum()).Sum();

    private static (double Likelihood, Vector<double> Gradient, Matrix<double> Information) Expand(
        IReadOnlyList<double[]> rows, IReadOnlyList<long[]> counts, Vector<double> beta)
    {
        var likelihood = 0.0;
        var gradient = Vector<double>.Build.Dense(beta.Count);
        var information = Matrix<double>.Build.Dense(beta.Count, beta.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, count, width) = (rows[i], counts[i], rows[i].Length);
            var (shares, total) = (Shares(row, beta, count.Length), count.Sum());
            likelihood += count.Zip(shares, (n, share) => n == 0 ? 0 : n * Math.Log(share)).Sum();
            for (var a = 0; a < beta.Count; a++)
            {
                var (category, x) = ((a / width) + 1, row[a % width]);
                gradient[a] += x * (count[category] - (total * shares[category]));
                for (var b = 0; b < beta.Count; b++)
                {
                    var other = (b / width) + 1;
                    information[a, b] += x * row[b % width] * total * shares[category] * ((category == other ? 1 : 0) - shares[other]);
                }
            }
        }

        return (likelihood, gradient, information);
    }

    private static double[] Shares(double[] row, Vector<double> beta, int categories)
    {
        var logs = new double[categories];
        for (var a = 0; a < beta.Count; a++)
            logs[(a / row.Length) + 1] += row[a % row.Length] * beta[a];
        var largest = logs.Max();
        var weights = logs.Select(log => Math.Exp(log - largest)).ToArray();
        return [.. weights.Select(weight => weight / weights.Sum())];
    }
}
