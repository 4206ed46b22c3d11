using MathNet.Numerics.Statistics;

namespace Stats.Analytics.TimeSeries;

/// <summary>A structural model whose variances have the largest likelihood.</summary>
/// <param name="Model">The model.</param>
/// <param name="End">What is known of the states after the last value; regressors' effects stand last.</param>
public sealed record StructuralFit(StructuralModel Model, FilteredState End)
{
    private const double StartVariance = 1e4;

    /// <summary>The fit that begins knowing next to nothing: 10 000 times the series' variance.</summary>
    /// <param name="values">The series; not a number where unknown.</param>
    /// <param name="seasonLength">How many values a season has; 1 for none.</param>
    /// <param name="form">What the model is made of.</param>
    /// <param name="regressors">Columns; none of them the same all the way.</param>
    public static StructuralFit Of(
        IReadOnlyList<double> values, int seasonLength, StructuralForm form, params IReadOnlyList<IReadOnlyList<double>> regressors)
    {
        var known = values.Where(double.IsFinite).ToList();
        return Of(values, form, seasonLength > 1, model => model.ToStateSpace(seasonLength, regressors, known.FirstOrDefault(), StartVariance * known.Variance()));
    }

    /// <summary>The fit with a state space of one's own for each model that is tried.</summary>
    /// <param name="values">The series; not a number where unknown.</param>
    /// <param name="form">What the model is made of.</param>
    /// <param name="hasSeason">Whether there is a season.</param>
    /// <param name="toStateSpace">Makes the state space of a model.</param>
    public static StructuralFit Of(IReadOnlyList<double> values, StructuralForm form, bool hasSeason, Func<StructuralModel, StateSpace> toStateSpace)
    {
        var unit = values.Where(double.IsFinite).Variance() / 100;
        if (!(unit > 0))
            throw new ArgumentException("The series has fewer than two known values, or all are the same: a structural model needs values that vary.");
        var seasonChanges = hasSeason && form.SeasonChanges;

        // Squares of the variables: a variance may then be 0.
        StructuralModel Model(double[] point) => new(
            unit * point[0] * point[0],
            form.HasSlope ? unit * point[2] * point[2] : null,
            seasonChanges ? unit * point[^1] * point[^1] : 0,
            unit * point[1] * point[1]);
        var start = Enumerable.Repeat(1.0, 2 + (form.HasSlope ? 1 : 0) + (seasonChanges ? 1 : 0)).ToArray();
        var best = Model(Minimum.Find(point => -toStateSpace(Model(point)).Filter(values).LogLikelihood, start, 0.5));
        return new(best, toStateSpace(best).Filter(values));
    }
}
