namespace Stats.Analytics.TimeSeries;

/// <summary>Where the mean, or mean and spread, of a series of independent normal values changes; penalised by the modified BIC.</summary>
/// <remarks>
/// Every change is the last observation, counted from 1, before it. Sources: Zhang and Siegmund (2007), Biometrics 63 (penalty); Killick, Fearnhead and
/// Eckley (2012), JASA 107 (PELT); Scott and Knott (1974), Biometrics 30 (binary segmentation).
/// </remarks>
public static class MeanChanges
{
    /// <summary>Smaller variances count as this: equal values say little of the spread.</summary>
    private const double LeastVariance = 1e-11;

    /// <summary>At most one change of the mean; values in units of their spread.</summary>
    public static int? AtMostOne(IReadOnlyList<double> values)
    {
        var cost = new Costs(values);
        var (change, gain) = cost.Split(0, values.Count);
        return gain > MeanPenalty(values.Count) ? change : null;
    }

    /// <summary>The changes of the mean that are best together; values in units of their spread.</summary>
    public static IReadOnlyList<int> Best(IReadOnlyList<double> values) => Best(values, new Costs(values).OfMean, MeanPenalty(values.Count), shortest: 1);

    /// <summary>The changes of mean or spread that are best together.</summary>
    public static IReadOnlyList<int> BestOfMeanAndVariance(IReadOnlyList<double> values) =>
        Best(values, new Costs(values).OfMeanAndVariance, 4 * Math.Log(values.Count), shortest: 2);

    /// <summary>Changes of the mean, found by cutting again and again where it gains most.</summary>
    public static IReadOnlyList<int> BySegmentation(IReadOnlyList<double> values)
    {
        var cost = new Costs(values);
        var (changes, open) = (new SortedSet<int>(), new Queue<(int Start, int End)>([(0, values.Count)]));
        while (open.TryDequeue(out var part))
        {
            if (part.End - part.Start < 2)
                continue;
            var (change, gain) = cost.Split(part.Start, part.End);
            if (gain <= MeanPenalty(values.Count))
                continue;
            changes.Add(change);
            open.Enqueue((part.Start, change));
            open.Enqueue((change, part.End));
        }

        return [.. changes];
    }

    private static double MeanPenalty(int count) => 3 * Math.Log(count);

    /// <summary>The recursion of PELT: ends that can never again be best are dropped.</summary>
    private static List<int> Best(IReadOnlyList<double> values, Func<int, int, double> cost, double penalty, int shortest)
    {
        var (best, last) = (new double[values.Count + 1], new int[values.Count + 1]);
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -penalty;
        List<int> starts = [0];
        for (var end = shortest; end <= values.Count; end++)
        {
            foreach (var start in starts.Where(start => end - start >= shortest))
            {
                if (best[start] + cost(start, end) + penalty is var sum && sum < best[end])
                    (best[end], last[end]) = (sum, start);
            }

            // The modified BIC's own term for a segment's length may grow by log n later on.
            starts.RemoveAll(start => end - start >= shortest && best[start] + cost(start, end) > best[end] + penalty + Math.Log(values.Count));
            starts.Add(end);
        }

        var changes = new List<int>();
        for (var end = last[values.Count]; end > 0; end = last[end])
            changes.Insert(0, end);
        return changes;
    }

    /// <summary>Twice the negative log-likelihood of the values after start up to end, plus the modified BIC's log of their number.</summary>
    private sealed class Costs
    {
        private readonly double[] sums;
        private readonly double[] squares;

        public Costs(IReadOnlyList<double> values)
        {
            (sums, squares) = (new double[values.Count + 1], new double[values.Count + 1]);
            for (var i = 0; i < values.Count; i++)
                (sums[i + 1], squares[i + 1]) = (sums[i] + values[i], squares[i] + (values[i] * values[i]));
        }

        public double OfMean(int start, int end) => Spread(start, end) + Math.Log(end - start);

        public double OfMeanAndVariance(int start, int end)
        {
            var count = end - start;
            return (count * (Math.Log(2 * Math.PI) + Math.Log(Math.Max(Spread(start, end) / count, LeastVariance)) + 1)) + Math.Log(count);
        }

        /// <summary>The best place to cut in two, and what it gains.</summary>
        public (int Change, double Gain) Split(int start, int end)
        {
            var change = Enumerable.Range(start + 1, end - start - 1).MinBy(at => OfMean(start, at) + OfMean(at, end));
            return (change, OfMean(start, end) - OfMean(start, change) - OfMean(change, end));
        }

        private double Spread(int start, int end)
        {
            var sum = sums[end] - sums[start];
            return squares[end] - squares[start] - (sum * sum / (end - start));
        }
    }
}
