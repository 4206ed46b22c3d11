using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Stats.Analytics.Interventions;

/// <summary>The regression of <see cref="FilteredPeriods"/>, with a prior around 0: what it says of the periods after the change, and how likely it is.</summary>
internal sealed class FittedError
{
    private readonly FilteredPeriods periods;
    private readonly Vector<double> coefficients;
    private readonly Cholesky<double> factor;
    private readonly double scale;

    /// <param name="periods">The periods before the change.</param>
    /// <param name="precision">The prior precision of each coefficient; 0: nothing is known beforehand.</param>
    /// <param name="priorWeight">How likely the whole is held to be before the data are seen.</param>
    public FittedError(FilteredPeriods periods, double[] precision, double priorWeight)
    {
        this.periods = periods;
        factor = NormalEquations.Factor(periods.Left, precision);
        var cross = Vector<double>.Build.Dense(periods.Right);
        coefficients = factor.Solve(cross);
        Freedom = Math.Max(1, periods.KnownCount - precision.Count(one => one == 0));
        var rest = Math.Max(periods.SumOfSquares - coefficients.DotProduct(cross), 1e-12);
        scale = rest / Freedom;
        LogWeight = Math.Log(priorWeight) - (periods.LogDeterminant / 2) - (factor.DeterminantLn / 2)
            + (precision.Sum(one => one > 0 ? Math.Log(one) : 0) / 2) - (Freedom / 2.0 * Math.Log(rest));
    }

    /// <summary>Degrees of freedom of the scale.</summary>
    public int Freedom { get; }

    /// <summary>The logarithm of prior weight × marginal likelihood, up to a constant.</summary>
    public double LogWeight { get; }

    /// <summary>The weighted sum of what would have been seen after the change without it, as a t-distribution's centre and scale.</summary>
    /// <param name="weights">The weight of each period from the change on.</param>
    /// <param name="x">Their regressors.</param>
    /// <param name="noise">The variance of the weighted sum's own noise, on the scale of <see cref="WorkingRegression.Variance"/>.</param>
    public (double Mean, double Scale) Sum(double[] weights, ArraySegment<double[]> x, double noise)
    {
        var error = periods.Error;
        var (level, moved) = (0.0, 0.0);
        for (var t = weights.Length - 1; t >= 0; t--)
        {
            level = weights[t] + (error.Persistence * level);
            if (t > 0)
                moved += level * level;
        }

        var regressors = new double[coefficients.Count];
        for (var c = 0; c < regressors.Length; c++)
            regressors[c] = -level * periods.Levels[c];
        for (var t = 0; t < weights.Length; t++)
        {
            for (var c = 0; c < regressors.Length; c++)
                regressors[c] += weights[t] * x[t][c];
        }

        var direction = Vector<double>.Build.Dense(regressors);
        var mean = (level * periods.Levels[^1]) + direction.DotProduct(coefficients);
        var variance = direction.DotProduct(factor.Solve(direction)) + (level * level * periods.LevelVariance) + (error.InnovationVariance * moved) + noise;
        return (mean, Math.Sqrt(scale * variance));
    }
}
