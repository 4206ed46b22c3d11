using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Stats.Analytics.TimeSeries;

/// <summary>The published priors of a structural counterfactual with some of the controls in it, in units of the standard deviation before the change.</summary>
/// <param name="SeasonLength">How many values a season has; 1 for none.</param>
/// <param name="Controls">The columns that are in the model, standardised; the intercept is one of them.</param>
/// <param name="Spread">Their effects' prior covariance, for noise with variance 1.</param>
/// <param name="LogProbability">The logarithm of the prior probability that just these controls are in the model.</param>
/// <param name="Noise">The prior of the noise.</param>
internal sealed record CounterfactualPrior(
    int SeasonLength, IReadOnlyList<IReadOnlyList<double>> Controls, Matrix<double>? Spread, double LogProbability, VariancePrior Noise)
{
    private static readonly VariancePrior level = new(0.01, 32, 1);
    private static readonly VariancePrior season = new(0.01, 0.01, 1);

    /// <summary>One for each set of controls that may be in the model.</summary>
    /// <param name="series">The series; its regressors are the controls.</param>
    /// <param name="expectedSize">How many columns are thought to matter.</param>
    public static IEnumerable<CounterfactualPrior> Of(ChangedSeries series, double expectedSize)
    {
        if (series.Regressors.Count == 0)
            return [new(series.SeasonLength, [], null, 0, new(1, 0.01, 1.2))];
        double[][] columns = [[.. series.Values.Select(_ => 1.0)], .. series.Regressors.Select(column => Standardised(column, series.ChangeIndex))];
        var design = Matrix<double>.Build.DenseOfColumnArrays(columns);
        var products = design.TransposeThisAndMultiply(design) / series.Values.Count;
        var precision = 0.01 * 0.5 * (products + Matrix<double>.Build.DenseOfDiagonalVector(products.Diagonal()));
        var included = Math.Min(1, expectedSize / columns.Length);
        return Enumerable.Range(0, 1 << columns.Length)
            .Where(subset => included < 1 || subset == (1 << columns.Length) - 1)
            .Select(subset =>
            {
                int[] chosen = [.. Enumerable.Range(0, columns.Length).Where(column => (subset & (1 << column)) != 0)];
                var left = columns.Length - chosen.Length;
                return new CounterfactualPrior(
                    series.SeasonLength,
                    [.. chosen.Select(column => columns[column])],
                    chosen.Length == 0 ? null : Matrix<double>.Build.Dense(chosen.Length, chosen.Length, (i, j) => precision[chosen[i], chosen[j]]).Inverse(),
                    (chosen.Length * Math.Log(included)) + (left == 0 ? 0 : left * Math.Log(1 - included)),
                    new(Math.Sqrt(0.2), 50, 1.2));
            });
    }

    /// <summary>Where the posterior is, in logarithms of the variances of level, noise and season.</summary>
    /// <param name="past">The standardised series before the change.</param>
    public IEnumerable<(double[] Point, double LogMass)> Points(IReadOnlyList<double> past)
    {
        double LogDensity(double[] point)
        {
            var prior = LogProbability + level.LogDensity(point[0]) + Noise.LogDensity(point[1]) + (point.Length > 2 ? season.LogDensity(point[2]) : 0);
            return double.IsNegativeInfinity(prior) ? prior : prior + Space(point, past).Filter(past).LogLikelihood;
        }

        double[] start = [Math.Log(1e-4), Math.Log(0.2), .. SeasonLength > 1 ? [Math.Log(1e-3)] : Array.Empty<double>()];
        return PosteriorGrid.Of(LogDensity, start);
    }

    /// <summary>The state space with these logarithms of variances.</summary>
    public StateSpace Space(double[] point, IReadOnlyList<double> past)
    {
        var model = new StructuralModel(Math.Exp(point[0]), null, point.Length > 2 ? Math.Exp(point[2]) : 0, Math.Exp(point[1]));
        var space = model.ToStateSpace(SeasonLength, Controls, past.First(double.IsFinite), 1);
        var first = space.StartMean.Count - Controls.Count;
        for (var i = 0; i < Controls.Count; i++)
        {
            for (var j = 0; j < Controls.Count; j++)
                space.StartCovariance[first + i, first + j] = model.NoiseVariance * Spread![i, j];
        }

        return space;
    }

    private static double[] Standardised(IReadOnlyList<double> column, int changeIndex)
    {
        var before = column.Take(changeIndex).ToList();
        var (mean, spread) = (before.Mean(), before.StandardDeviation());
        return [.. column.Select(value => (value - mean) / (spread > 0 ? spread : 1))];
    }
}
