using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Stats.Analytics.TimeSeries;

/// <summary>The lowest point of a smooth function of a few variables.</summary>
internal static class Minimum
{
    private const double Tolerance = 1e-10;
    private const int MostSteps = 5000;

    /// <summary>Nelder and Mead's simplex, started again where it stopped until that no longer helps.</summary>
    /// <param name="loss">The function; infinite where it is not defined.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="stride">How far to look in each direction at first.</param>
    public static double[] Find(Func<double[], double> loss, double[] start, double stride)
    {
        if (start.Length == 0)
            return start;
        var (best, least) = (start, loss(start));
        var objective = ObjectiveFunction.Value(point =>
        {
            var value = loss([.. point]);
            value = double.IsNaN(value) ? double.PositiveInfinity : value;
            if (value < least)
                (best, least) = ([.. point], value);
            return value;
        });
        for (var round = 0; round < 10; round++)
        {
            var before = least;
            try
            {
                NelderMeadSimplex.Minimum(
                    objective, Vector<double>.Build.DenseOfArray(best), Vector<double>.Build.Dense(best.Length, stride), Tolerance, MostSteps);
            }
            catch (MaximumIterationsException)
            {
                // The best so far is where the next round begins.
            }

            if (before - least < 1e-8)
                break;
        }

        return best;
    }
}
