using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.TimeSeries;

/// <summary>A stationary ARMA process x(t) = Σ φᵢ x(t − i) + e(t) + Σ θⱼ e(t − j), e having variance 1.</summary>
/// <param name="Autoregressive">φ₁, φ₂ …; the process must be stationary.</param>
/// <param name="MovingAverage">θ₁, θ₂ …</param>
public sealed record ArmaProcess(double[] Autoregressive, double[] MovingAverage)
{
    /// <summary>The process of a seasonal model: the product of its polynomials.</summary>
    public static ArmaProcess Seasonal(double[] ar, double[] ma, double[] seasonalAr, double[] seasonalMa, int seasonLength) => new(
        [.. Product([1, .. ar.Select(value => -value)], Spaced([1, .. seasonalAr.Select(value => -value)], seasonLength)).Skip(1).Select(value => -value)],
        [.. Product([1, .. ma], Spaced([1, .. seasonalMa], seasonLength)).Skip(1)]);

    /// <summary>The polynomial whose partial autocorrelations are these: stationary when each is between −1 and 1.</summary>
    /// <remarks>Monahan (1984), Biometrika 71(2).</remarks>
    public static double[] FromPartial(IEnumerable<double> partials)
    {
        double[] coefficients = [];
        foreach (var partial in partials)
            coefficients = [.. coefficients.Select((value, index) => value - (partial * coefficients[^(index + 1)])), partial];
        return coefficients;
    }

    /// <summary>The autocovariances at 0, 1, … <paramref name="count"/> − 1 steps, from the Yule–Walker equations.</summary>
    public double[] Autocovariances(int count)
    {
        var (p, q) = (Autoregressive.Length, MovingAverage.Length);
        double[] shocks = [1, .. MovingAverage];
        var response = new double[q + 1];
        for (var lag = 0; lag <= q; lag++)
            response[lag] = shocks[lag] + Enumerable.Range(1, Math.Min(lag, p)).Sum(i => Autoregressive[i - 1] * response[lag - i]);
        double Shared(int lag) => Enumerable.Range(lag, Math.Max(0, q + 1 - lag)).Sum(j => shocks[j] * response[j - lag]);

        var equations = Matrix<double>.Build.DenseIdentity(p + 1);
        for (var lag = 0; lag <= p; lag++)
        {
            for (var i = 1; i <= p; i++)
                equations[lag, Math.Abs(lag - i)] -= Autoregressive[i - 1];
        }

        var first = equations.Solve(Vector<double>.Build.Dense(p + 1, Shared));
        var all = new double[count];
        for (var lag = 0; lag < count; lag++)
            all[lag] = lag <= p ? first[lag] : Shared(lag) + Enumerable.Range(1, p).Sum(i => Autoregressive[i - 1] * all[lag - i]);
        return all;
    }

    /// <summary>One-step errors of each column as if it were this process, divided by their standard deviation: independent and with variance 1.</summary>
    /// <param name="columns">Columns of the same length.</param>
    /// <returns>The columns, and the logarithm of the determinant of the process's covariance matrix.</returns>
    /// <remarks>The Durbin–Levinson recursion; exact.</remarks>
    public (double[][] Columns, double LogDeterminant) Whiten(IReadOnlyList<double[]> columns)
    {
        var count = columns[0].Length;
        var covariances = Autocovariances(count);
        var white = columns.Select(_ => new double[count]).ToArray();
        var (variance, logDeterminant) = (covariances[0], 0.0);
        double[] weights = new double[count], before = new double[count];
        for (var t = 0; t < count; t++)
        {
            if (t > 0)
            {
                var partial = covariances[t];
                for (var j = 1; j < t; j++)
                    partial -= weights[j] * covariances[t - j];
                partial /= variance;
                (weights, before) = (before, weights);
                for (var j = 1; j < t; j++)
                    weights[j] = before[j] - (partial * before[t - j]);
                weights[t] = partial;
                variance *= 1 - (partial * partial);
            }

            logDeterminant += Math.Log(variance);
            var scale = 1 / Math.Sqrt(variance);
            for (var column = 0; column < white.Length; column++)
            {
                var error = columns[column][t];
                for (var j = 1; j <= t; j++)
                    error -= weights[j] * columns[column][t - j];
                white[column][t] = error * scale;
            }
        }

        return (white, logDeterminant);
    }

    private static double[] Spaced(double[] polynomial, int distance)
    {
        var spaced = new double[((polynomial.Length - 1) * distance) + 1];
        for (var power = 0; power < polynomial.Length; power++)
            spaced[power * distance] = polynomial[power];
        return spaced;
    }

    private static double[] Product(double[] left, double[] right)
    {
        var product = new double[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
                product[i + j] += left[i] * right[j];
        }

        return product;
    }
}
