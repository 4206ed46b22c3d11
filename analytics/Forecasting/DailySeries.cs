using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Stats.Analytics.Forecasting;

/// <summary>A daily series with what is needed to model it.</summary>
/// <param name="Values">The series, where a difference of 1 is large; not a number where unknown.</param>
/// <param name="Weekdays">0–6 for each day, those to come included.</param>
/// <param name="Calendar">The regressors of each day, those to come included.</param>
/// <param name="PastCount">How many days are past.</param>
internal sealed record DailySeries(double[] Values, int[] Weekdays, IReadOnlyList<double[]> Calendar, int PastCount)
{
    private const double Still = 1e-9;
    private const double MostPersistence = 0.98;

    private static readonly DynamicModel.Prior prior = new(0.5, 0.15, 1);

    /// <summary>The model of this series, with a level that wanders or with one that stays.</summary>
    /// <remarks>Maximum likelihood with weak priors that keep the variances apart, by Nelder and Mead's simplex.</remarks>
    public DynamicModel Fit(bool wanders)
    {
        var start = Values.Take(PastCount).Where(value => !double.IsNaN(value)).Take(15).DefaultIfEmpty(0).Average();
        var (best, least) = (new DynamicModel(1, Still, 1, 0.5), double.PositiveInfinity);
        var objective = ObjectiveFunction.Value(point =>
        {
            var model = new DynamicModel(
                Math.Exp(point[0]),
                wanders ? Math.Exp(point[3]) : Still,
                Math.Exp(point[1]),
                MostPersistence / (1 + Math.Exp(-point[2])));
            var loss = model.Filter(Values, Weekdays, Calendar, PastCount, start, prior)
                + Penalty(point[0], -5, 2.5) + Penalty(point[1], -5, 2) + Penalty(point[2], 0.8, 1) + (wanders ? Penalty(point[3], -7, 2) : 0);
            if (loss < least)
                (best, least) = (model, loss);
            return loss;
        });
        var first = wanders ? Vector<double>.Build.Dense([-5, -5, 0.8, -7]) : Vector<double>.Build.Dense([-5, -5, 0.8]);
        try
        {
            NelderMeadSimplex.Minimum(objective, first, Vector<double>.Build.Dense(first.Count, 1), 0.05, 80);
        }
        catch (MaximumIterationsException)
        {
            // What was best so far is good enough.
        }

        return best;
    }

    /// <summary>Forecasts by <paramref name="model"/> from each origin on.</summary>
    /// <param name="model">A model of this series.</param>
    /// <param name="firstOrigin">The first origin: so many days are known.</param>
    /// <param name="horizon">How many days of the grid to forecast from each.</param>
    /// <returns>For each origin from 0 on the forecasts; empty before <paramref name="firstOrigin"/>, shorter at the end of the grid.</returns>
    public double[][] Roll(DynamicModel model, int firstOrigin, int horizon)
    {
        var start = Values.Take(PastCount).Where(value => !double.IsNaN(value)).Take(15).DefaultIfEmpty(0).Average();
        var forecasts = new double[PastCount + 1][];
        model.Filter(Values, Weekdays, Calendar, PastCount, start, prior, (origin, forecast) => forecasts[origin] = origin < firstOrigin
            ? []
            : [.. Enumerable.Range(origin, Math.Min(horizon, Weekdays.Length - origin)).Select(forecast)]);
        return forecasts;
    }

    private static double Penalty(double value, double usual, double spread) => 0.5 * (value - usual) * (value - usual) / (spread * spread);
}
