using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>How long contacts waited, in bins with fixed edges, so that service levels and percentiles can be computed for any span of days.</summary>
/// <remarks>
/// Bin <c>i</c> holds waits in (edge[i−1], edge[i]]: "answered within T" is exact when T is an edge, because a wait of exactly T counts.
/// The last bin is open. The edges are part of the stored data: adding one needs a migration.
/// </remarks>
public static class WaitHistogram
{
    /// <summary>Upper edges in seconds, inclusive; the goals in use (20, 30, 60, 90, 180 s …) are among them.</summary>
    public static IReadOnlyList<int> EdgesSeconds { get; } =
    [
        0, 5, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360, 420, 480, 540, 600,
        720, 900, 1200, 1500, 1800, 2400, 3600, 7200,
    ];

    /// <summary>Edges + 1: the last bin holds everything above the last edge.</summary>
    public static int BinCount { get; } = EdgesSeconds.Count + 1;

    private static readonly byte[] binOfSecond = [.. Enumerable.Range(0, EdgesSeconds[^1] + 1).Select(BinAbove)];

    /// <summary>The bin of a wait. A negative wait (clocks that disagree) counts as none.</summary>
    public static int BinOf(Duration wait) => BinOf((long)Math.Ceiling(wait.TotalMilliseconds));

    /// <summary>The bin of a wait in whole milliseconds.</summary>
    internal static int BinOf(long milliseconds)
    {
        if (milliseconds <= 0)
            return 0;

        var seconds = (ulong)(milliseconds + 999) / 1000;
        return seconds < (ulong)binOfSecond.Length ? binOfSecond[seconds] : BinCount - 1;
    }

    /// <summary>
    /// The share of handled contacts that waited at most <paramref name="limit"/> (service level V4: answered within T ÷ answered).
    /// </summary>
    /// <param name="waits">Counts per bin, from any number of days.</param>
    /// <param name="limit">Rounded down to the nearest edge.</param>
    /// <returns>A fraction in [0, 1]; <see langword="null"/> when no handled contact has a known wait.</returns>
    public static double? HandledWithinFraction(IEnumerable<WaitCounts> waits, Duration limit)
    {
        long within = 0, all = 0;
        foreach (var count in waits)
        {
            all += count.Handled;
            if (count.Bin < EdgesSeconds.Count && EdgesSeconds[count.Bin] <= limit.TotalSeconds)
                within += count.Handled;
        }

        return all == 0 ? null : (double)within / all;
    }

    /// <summary>The wait that a given share of the handled contacts did not exceed, rounded up to a bin edge.</summary>
    /// <param name="waits">Counts per bin, from any number of days.</param>
    /// <param name="fraction">In (0, 1]: 0.9 asks for "nine in ten were answered within".</param>
    /// <returns><see langword="null"/> when no handled contact has a known wait, or when the answer lies above the last edge.</returns>
    public static Duration? HandledPercentile(IEnumerable<WaitCounts> waits, double fraction)
    {
        var bins = new long[BinCount];
        foreach (var count in waits)
            bins[count.Bin] += count.Handled;
        var all = bins.Sum();
        var wanted = Math.Round(fraction * all, 6); // 0.55 × 100 is a hair above 55
        long seen = 0;
        for (var bin = 0; bin < EdgesSeconds.Count && all > 0; bin++)
        {
            seen += bins[bin];
            if (seen >= wanted)
                return Duration.FromSeconds(EdgesSeconds[bin]);
        }

        return null;
    }

    private static byte BinAbove(int second)
    {
        var bin = 0;
        while (EdgesSeconds[bin] < second)
            bin++;
        return (byte)bin;
    }
}
