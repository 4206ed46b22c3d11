using MathNet.Numerics.Distributions;

namespace Stats.Analytics.TimeSeries;

/// <summary>Tests of whether a series or a share rises or falls over time.</summary>
public static class TrendTests
{
    /// <summary>Up to so many values the Mann–Kendall p-value is exact.</summary>
    private const int MostExact = 50;

    /// <summary>Mann–Kendall: do later values tend to be larger? S = pairs that rise − pairs that fall.</summary>
    /// <returns>S and the two-sided p-value: exact without ties up to 50 values, else normal with correction for ties and continuity.</returns>
    /// <remarks>Source: Mann (1945), Econometrica 13; Kendall (1975). Assumes values independent of each other.</remarks>
    public static StabilityTest MannKendall(IReadOnlyList<double> values)
    {
        var n = values.Count;
        var s = Pairs(n).Sum(pair => Math.Sign(values[pair.Later] - values[pair.Earlier]));
        var ties = values.GroupBy(value => value).Select(same => (double)same.Count()).Where(count => count > 1).ToList();
        if (ties.Count == 0 && n <= MostExact)
            return new(s, ExactP(n, Math.Abs(s)));
        var variance = ((n * (n - 1.0) * ((2 * n) + 5)) - ties.Sum(t => t * (t - 1) * ((2 * t) + 5))) / 18;
        return new(s, variance > 0 ? Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Max(0, Math.Abs(s) - 1) / Math.Sqrt(variance))) : 1);
    }

    /// <summary>Kendall's tau of a series without ties with time: S ÷ number of pairs, −1 to 1.</summary>
    public static double Tau(IReadOnlyList<double> values) => MannKendall(values).Statistic / (values.Count * (values.Count - 1) / 2.0);

    /// <summary>Theil–Sen: the median of the slopes between all pairs, per step of time. At least two values.</summary>
    /// <remarks>Source: Sen (1968), JASA 63.</remarks>
    public static double TheilSen(IReadOnlyList<double> values)
    {
        var slopes = Pairs(values.Count).Select(pair => (values[pair.Later] - values[pair.Earlier]) / (pair.Later - pair.Earlier)).Order().ToList();
        return (slopes[(slopes.Count - 1) / 2] + slopes[slopes.Count / 2]) / 2;
    }

    /// <summary>Cochran–Armitage: does a share rise or fall evenly over ordered groups? χ² with one degree of freedom.</summary>
    /// <param name="counts">How many of each group have the property.</param>
    /// <param name="totals">The size of each group, above 0.</param>
    /// <remarks>Binomial: with counts that are more spread out than that it rejects far too often. Source: Armitage (1955), Biometrics 11.</remarks>
    public static StabilityTest CochranArmitage(IReadOnlyList<long> counts, IReadOnlyList<long> totals)
    {
        var (all, share) = ((double)totals.Sum(), counts.Sum() / (double)totals.Sum());
        var mean = totals.Select((total, i) => total * (double)i).Sum() / all;
        var covariance = counts.Select((count, i) => (count - (totals[i] * share)) * (i - mean)).Sum();
        var spread = totals.Select((total, i) => total * (i - mean) * (i - mean)).Sum();
        var chi = covariance * covariance / (share * (1 - share) * spread);
        return new(chi, 1 - ChiSquared.CDF(1, chi));
    }

    private static IEnumerable<(int Earlier, int Later)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(earlier => Enumerable.Range(earlier + 1, count - earlier - 1).Select(later => (earlier, later)));

    /// <summary>The share of all orders whose S is at least as far from 0, from the numbers of orders by inversions.</summary>
    private static double ExactP(int n, int s)
    {
        double[] shares = [1];
        for (var size = 2; size <= n; size++)
        {
            var next = new double[shares.Length + size - 1];
            for (var i = 0; i < shares.Length; i++)
            {
                for (var more = 0; more < size; more++)
                    next[i + more] += shares[i] / size;
            }

            shares = next;
        }

        var pairs = n * (n - 1) / 2;
        return s == 0 ? 1 : Math.Min(1, 2 * shares.Take(((pairs - s) / 2) + 1).Sum());
    }
}
