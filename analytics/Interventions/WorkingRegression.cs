namespace Stats.Analytics.Interventions;

/// <summary>A regression of the periods before a change: counts on the log scale, measures as they are.</summary>
/// <remarks>
/// Counts: quasi-likelihood with mean μ = exp(xβ) and variance μ + αμ², by iterated weighted least squares; α by moments. What follows works on the linearised
/// response z = xβ + (y − μ)/μ with variance 1/μ + α. Source: McCullagh and Nelder (1989), Generalized Linear Models, ch. 9.
/// </remarks>
internal sealed class WorkingRegression
{
    private const int MostRounds = 30;
    private const double LeastMean = 1e-3;

    private WorkingRegression(double[] linear, double[] response, double[] variance)
    {
        (Linear, Response, Variance) = (linear, response, variance);
    }

    /// <summary>xβ for every period, also those after the change.</summary>
    public double[] Linear { get; }

    /// <summary>The linearised response; not a number where nothing is known.</summary>
    public double[] Response { get; }

    /// <summary>The variance of the noise in the response, up to a factor.</summary>
    public double[] Variance { get; }

    /// <param name="y">What was seen; not a number where it is unknown.</param>
    /// <param name="x">The regressors of each period.</param>
    /// <param name="precision">The prior precision of each coefficient around 0; 0: nothing is known beforehand.</param>
    /// <param name="before">How many periods come before the change: only they are learned from.</param>
    public static WorkingRegression OfCounts(double[] y, double[][] x, double[] precision, int before)
    {
        var known = Enumerable.Range(0, before).Where(t => !double.IsNaN(y[t])).ToArray();
        var mean = Math.Max(known.Average(t => y[t]), LeastMean);
        var linear = Array.ConvertAll(y, _ => Math.Log(mean));
        for (var round = 0; round < MostRounds; round++)
        {
            var beta = Solve(known, x, precision, t => Math.Exp(linear[t]), t => linear[t] + (y[t] / Math.Exp(linear[t])) - 1);
            var change = 0.0;
            for (var t = 0; t < linear.Length; t++)
            {
                var next = Math.Clamp(Dot(x[t], beta), Math.Log(LeastMean), Math.Log(mean) + 10);
                if (t < before)
                    change = Math.Max(change, Math.Abs(next - linear[t]));
                linear[t] = next;
            }

            if (change < 1e-8)
                break;
        }

        var means = Array.ConvertAll(linear, Math.Exp);
        var dispersion = Math.Max(0, known.Sum(t => Math.Pow(y[t] - means[t], 2) - means[t]) / known.Sum(t => means[t] * means[t]));
        return new(linear, [.. y.Select((count, t) => linear[t] + (count / means[t]) - 1)], Array.ConvertAll(means, m => (1 / m) + dispersion));
    }

    /// <inheritdoc cref="OfCounts"/>
    public static WorkingRegression OfMeasures(double[] y, double[][] x, double[] precision, int before)
    {
        var known = Enumerable.Range(0, before).Where(t => !double.IsNaN(y[t])).ToArray();
        var beta = Solve(known, x, precision, _ => 1, t => y[t]);
        var linear = Array.ConvertAll(x, row => Dot(row, beta));
        var variance = known.Sum(t => Math.Pow(y[t] - linear[t], 2)) / Math.Max(1, known.Length - precision.Length);
        return new(linear, y, Array.ConvertAll(y, _ => Math.Max(variance, 1e-12)));
    }

    private static double[] Solve(int[] known, double[][] x, double[] precision, Func<int, double> weight, Func<int, double> response)
    {
        var k = precision.Length;
        var (left, right) = (Enumerable.Range(1, k).Select(length => new double[length]).ToArray(), new double[k]);
        foreach (var t in known)
        {
            var (w, z, row) = (weight(t), response(t), x[t]);
            for (var i = 0; i < k; i++)
            {
                right[i] += w * row[i] * z;
                for (var j = 0; j <= i; j++)
                    left[i][j] += w * row[i] * row[j];
            }
        }

        return NormalEquations.Solve(left, right, precision);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
