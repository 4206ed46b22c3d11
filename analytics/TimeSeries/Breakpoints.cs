using MathNet.Numerics.LinearAlgebra;

namespace Stats.Analytics.TimeSeries;

/// <summary>Where the coefficients of a regression change: least-squares breaks by dynamic programming.</summary>
/// <remarks>Source: Bai and Perron (2003), Journal of Applied Econometrics 18(1); number of breaks by BIC as in Zeileis et al. (2003), CSDA 44.</remarks>
public static class Breakpoints
{
    /// <summary>Breaks in the mean of a series.</summary>
    public static BreakpointFit OfMean(IReadOnlyList<double> y, double trimming = 0.15) => Of([.. y.Select(_ => new double[] { 1 })], y, trimming);

    /// <summary>The best breaks for every number of them that fits.</summary>
    /// <param name="rows">A row of regressors for each observation.</param>
    /// <param name="y">The observations.</param>
    /// <param name="trimming">The least share of the observations that a segment holds, above 0, below ½; a segment has to hold more observations than regressors.</param>
    public static BreakpointFit Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, double trimming)
    {
        var (n, width, shortest) = (y.Count, rows[0].Length, (int)Math.Floor(trimming * y.Count));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(shortest, width, nameof(trimming));
        var rss = SegmentRss(rows, y, shortest);
        var most = Math.Max(0, (int)Math.Ceiling((double)n / shortest) - 2);

        // best[m][end]: the least sum of squares of the first `end` observations with m breaks, and where the last of these is.
        var best = new (double Rss, int Last)[most + 1][];
        best[0] = [.. Enumerable.Range(0, n + 1).Select(end => end < shortest ? (double.PositiveInfinity, 0) : (rss[0][end], 0))];
        for (var breaks = 1; breaks <= most; breaks++)
        {
            best[breaks] = new (double, int)[n + 1];
            Array.Fill(best[breaks], (double.PositiveInfinity, 0));
            for (var end = (breaks + 1) * shortest; end <= n; end++)
            {
                for (var last = breaks * shortest; last <= end - shortest; last++)
                {
                    if (best[breaks - 1][last].Rss + rss[last][end] is var sum && sum < best[breaks][end].Rss)
                        best[breaks][end] = (sum, last);
                }
            }
        }

        var counts = Enumerable.Range(0, most + 1).Where(count => double.IsFinite(best[count][n].Rss)).ToList();
        return new(
            n,
            [.. counts.Select(count => Trace(best, count, n))],
            [.. counts.Select(count => best[count][n].Rss)],
            [.. counts.Select(count => Bic(best[count][n].Rss, n, (width + 1) * (count + 1)))]);
    }

    private static List<int> Trace((double Rss, int Last)[][] best, int count, int n)
    {
        var breaks = new List<int>();
        for (var end = n; count > 0; count--)
            breaks.Insert(0, end = best[count][end].Last);
        return breaks;
    }

    private static double Bic(double rss, int n, int parameterCount) =>
        (n * (Math.Log(rss) + 1 - Math.Log(n) + Math.Log(2 * Math.PI))) + (Math.Log(n) * parameterCount);

    /// <summary>The residual sum of squares of the observations after <c>start</c> up to <c>end</c>, for segments that are long enough.</summary>
    private static double[][] SegmentRss(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, int shortest)
    {
        var table = new double[y.Count][];
        for (var start = 0; start + shortest <= y.Count; start++)
        {
            table[start] = new double[y.Count + 1];
            var x = Matrix<double>.Build.DenseOfRowArrays(rows.Skip(start).Take(shortest));
            var segment = Vector<double>.Build.DenseOfEnumerable(y.Skip(start).Take(shortest));
            var beta = x.QR().Solve(segment);
            var inverse = x.TransposeThisAndMultiply(x).Inverse();
            var sum = (segment - (x * beta)).DotProduct(segment - (x * beta));
            table[start][start + shortest] = sum;
            for (var end = start + shortest + 1; end <= y.Count; end++)
            {
                // One observation more, by its recursive residual.
                var row = Vector<double>.Build.Dense(rows[end - 1]);
                var gain = inverse * row;
                var scale = 1 + row.DotProduct(gain);
                var error = y[end - 1] - row.DotProduct(beta);
                sum += error * error / scale;
                beta += gain * (error / scale);
                inverse -= gain.OuterProduct(gain) / scale;
                table[start][end] = sum;
            }
        }

        return table;
    }
}
