using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.TimeSeries;

/// <summary>Confidence intervals of break dates, when regressors and errors may differ between segments.</summary>
/// <remarks>Source: Bai (1997), Review of Economics and Statistics 79(4), the distribution of the date in its appendix B.</remarks>
public static class BreakIntervals
{
    /// <summary>An interval for each break; <see langword="null"/> where the change is too small to tell.</summary>
    /// <param name="rows">The regressors that were cut.</param>
    /// <param name="y">The observations.</param>
    /// <param name="breaks">The last observation, from 1, of every segment but the last.</param>
    /// <param name="level">The coverage, such as 0.95.</param>
    public static IReadOnlyList<BreakInterval?> Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, IReadOnlyList<int> breaks, double level = 0.95)
    {
        int[] ends = [0, .. breaks, y.Count];
        var segments = ends.Zip(ends.Skip(1), (start, end) => Segment.Of(rows, y, start, end)).ToList();
        return [.. breaks.Select((at, i) => Interval(at, segments[i], segments[i + 1], (1 - level) / 2))];
    }

    private static BreakInterval? Interval(int at, Segment before, Segment after, double tail)
    {
        var delta = after.Beta - before.Beta;
        var (sizeBefore, sizeAfter) = (delta * before.Moments * delta, delta * after.Moments * delta);
        var ratio = sizeAfter / sizeBefore;
        var noise = ratio * after.Variance / before.Variance;
        if (!(Probability(0) > tail && Probability(0) < 1 - tail))
            return null;
        var unit = before.Variance / sizeBefore;
        return new(at - (int)Math.Ceiling(Quantile(1 - tail) * unit), at, at - (int)Math.Floor(Quantile(tail) * unit));

        double Probability(double x) => x < 0 ? Below(-x, ratio, noise) : Above(x, ratio, noise);

        double Quantile(double p)
        {
            var far = p > 0.5 ? 1.0 : -1;
            while ((Probability(far) - p) * far < 0)
                far *= 2;
            return FindRoots.OfFunction(x => Probability(x) - p, Math.Min(0, far), Math.Max(0, far), 1e-9);
        }
    }

    private static double Below(double x, double ratio, double noise)
    {
        var part = ratio / noise;
        return -Math.Exp((Math.Log(x) / 2) - (x / 8) - (Math.Log(2 * Math.PI) / 2))
            - (noise / ratio * (noise + (2 * ratio)) / (noise + ratio) * Math.Exp((part * (1 + part) * x / 2) + LogNormal(-(0.5 + part) * Math.Sqrt(x))))
            + (((x / 2) - 2 + ((noise + (2 * ratio)) * (noise + (2 * ratio)) / ((noise + ratio) * ratio))) * Normal.CDF(0, 1, -Math.Sqrt(x) / 2));
    }

    private static double Above(double x, double ratio, double noise)
    {
        var part = ratio * ratio / noise;
        return 1 + (Math.Sqrt(part) * Math.Exp((Math.Log(x) / 2) - (part * x / 8) - (Math.Log(2 * Math.PI) / 2)))
            + (ratio / noise * ((2 * noise) + ratio) / (noise + ratio) * Math.Exp(((noise + ratio) * x / 2) + LogNormal(-(noise + (ratio / 2)) / Math.Sqrt(noise) * Math.Sqrt(x))))
            - (((((2 * noise) + ratio) * ((2 * noise) + ratio) / ((noise + ratio) * noise)) - 2 + (part * x / 2)) * Normal.CDF(0, 1, -Math.Sqrt(part * x) / 2));
    }

    /// <summary>log Φ(z), also far out, where Φ itself is zero.</summary>
    private static double LogNormal(double z) => z > -30 ? Math.Log(Normal.CDF(0, 1, z)) : (-z * z / 2) - Math.Log(-z * Math.Sqrt(2 * Math.PI)) - (1 / (z * z));

    private sealed record Segment(Vector<double> Beta, Matrix<double> Moments, double Variance)
    {
        public static Segment Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, int start, int end)
        {
            var own = rows.Skip(start).Take(end - start).ToList();
            var fit = LeastSquares.Fit(own, [.. y.Skip(start).Take(end - start)]);
            var x = Matrix<double>.Build.DenseOfRowArrays(own);
            return new(Vector<double>.Build.DenseOfEnumerable(fit.Coefficients), x.TransposeThisAndMultiply(x) / own.Count, fit.ResidualSumOfSquares / own.Count);
        }
    }
}
