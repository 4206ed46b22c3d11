using MathNet.Numerics.Distributions;

namespace Stats.Analytics.TimeSeries;

/// <summary>A straight trend through a series whose errors may depend on each other.</summary>
/// <param name="Slope">Change per step of time.</param>
/// <param name="Lower">The lower limit of its 95 % interval.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="PValue">How likely a slope at least as steep is when there is no trend, 0–1.</param>
public sealed record RobustTrend(double Slope, double Lower, double Upper, double PValue)
{
    private const int FewestWaves = 4;
    private const double UpperTail = 0.975;

    /// <summary>The trend; <see langword="null"/> of a series too short for it.</summary>
    /// <param name="values">In order of time, at equal distances, none missing.</param>
    /// <param name="season">The season of each value in steps, such as 12 for months: taken out by two waves when the series holds two seasons; 0: there is none.</param>
    /// <remarks>
    /// The long-run variance is the mean square of the weights of slow cosine waves, made independent of level, trend and season. Source: Müller and
    /// Watson (2008), Econometrica 76(5); Lazarus, Lewis, Stock and Watson (2018), Journal of Business &amp; Economic Statistics 36(4).
    /// </remarks>
    public static RobustTrend? Of(IReadOnlyList<double> values, int season = 0)
    {
        var n = values.Count;
        var basis = new List<double[]>();
        Add(i => 1);
        for (var wave = 1; season > 0 && n >= 2 * season && wave <= 2; wave++)
        {
            Add(i => Math.Cos(2 * Math.PI * wave * i / season));
            Add(i => Math.Sin(2 * Math.PI * wave * i / season));
        }

        var length = Add(i => i);
        var waves = Math.Max(FewestWaves, (int)Math.Round(0.4 * Math.Pow(n, 2.0 / 3)));
        if (n < basis.Count + waves)
            return null;
        var slope = Weight(basis[^1]) / length;
        var first = basis.Count;
        for (var wave = 1; wave <= waves; wave++)
            Add(i => Math.Cos(Math.PI * wave * (i + 0.5) / n));
        var error = Math.Sqrt(basis.Skip(first).Average(one => Weight(one) * Weight(one))) / length;
        var half = StudentT.InvCDF(0, 1, waves, UpperTail) * error;
        var p = error > 0 ? 2 * StudentT.CDF(0, 1, waves, -Math.Abs(slope) / error) : slope == 0 ? 1 : 0;
        return new(slope, slope - half, slope + half, p);

        // What is new in a regressor, beside those before it, at length 1; returns the length it had.
        double Add(Func<int, double> regressor)
        {
            double[] vector = [.. Enumerable.Range(0, n).Select(regressor)];
            foreach (var other in basis.Concat(basis))
            {
                var common = vector.Zip(other, (a, b) => a * b).Sum();
                vector = [.. vector.Zip(other, (a, b) => a - (common * b))];
            }

            var size = Math.Sqrt(vector.Sum(one => one * one));
            basis.Add([.. vector.Select(one => one / size)]);
            return size;
        }

        double Weight(double[] one) => one.Zip(values, (a, b) => a * b).Sum();
    }
}
