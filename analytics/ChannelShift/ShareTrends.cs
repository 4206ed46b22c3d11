using NodaTime;
using Stats.Analytics.TimeSeries;

namespace Stats.Analytics.ChannelShift;

/// <summary>Trends and breaks in log-ratios, log(followed ÷ others): they treat all channels alike, and a steady move is a straight line.</summary>
/// <remarks>Source: Aitchison (1986), The Statistical Analysis of Compositional Data; <see cref="RobustTrend"/>; <see cref="Breakpoints"/>.</remarks>
public static class ShareTrends
{
    private const int FewestForBreaks = 18;
    private const double BreakTrimming = 0.2;
    private const double BreakLevel = 0.01;
    private const double DaysPerYear = 365.25;

    /// <summary>The trend of all contacts, then of each topic with contacts in every sub-period, the largest first.</summary>
    /// <param name="table">Sub-periods at equal distances.</param>
    /// <param name="channel">The followed channel.</param>
    public static IReadOnlyList<ShareTrend> Of(ChannelTable table, string channel)
    {
        if (table.Periods.Count < 2)
            return [];
        var segments = table.Split(channel, [.. Enumerable.Range(0, table.Periods.Count)], []);
        var all = Enumerable.Range(0, table.Periods.Count).Select(i => segments.Aggregate(default(ShiftCount), (sum, segment) => sum + segment.Before[i])).ToList();
        var topics = segments.OrderByDescending(segment => segment.Before.Sum(count => count.All)).ThenBy(segment => segment.Name, StringComparer.Ordinal)
            .Where(segment => segment.Before.Any(count => count.Followed > 0) && segment.Before.All(count => count.All > 0));
        return [.. new[] { Of(null, all, table.Periods) }.Concat(topics.Select(topic => Of(topic.Name, topic.Before, table.Periods))).OfType<ShareTrend>()];
    }

    private static ShareTrend? Of(string? name, IReadOnlyList<ShiftCount> counts, IReadOnlyList<DateInterval> periods)
    {
        var step = Period.DaysBetween(periods[0].Start, periods[^1].Start) / (double)(periods.Count - 1);
        var season = step is > 27 and < 32 ? 12 : step < 8 ? (int)Math.Round(DaysPerYear / step) : 0;

        // Half a contact on each side, so that a month without any has a logarithm.
        double[] ratios = [.. counts.Select(count => Math.Log((count.Followed + 0.5) / (count.All - count.Followed + 0.5)))];
        return RobustTrend.Of(ratios, season) is not { } trend ? null : new(
            name, counts.Count,
            new(trend.Slope * DaysPerYear / step, trend.Lower * DaysPerYear / step, trend.Upper * DaysPerYear / step), trend.PValue,
            counts[0].Followed / counts[0].All, counts[^1].Followed / counts[^1].All, Breaks(ratios, counts, periods));
    }

    /// <summary>Changes of level or slope that are beyond doubt even though neighbours resemble each other.</summary>
    private static List<ShareBreak> Breaks(double[] ratios, IReadOnlyList<ShiftCount> counts, IReadOnlyList<DateInterval> periods)
    {
        if (ratios.Length < FewestForBreaks)
            return [];
        double[][] rows = [.. ratios.Select((_, i) => new[] { 1, (double)i / ratios.Length })];
        if (StructuralChangeTests.SupF(rows, ratios, BreakTrimming).PValue > BreakLevel)
            return [];
        var breaks = Breakpoints.Of(rows, ratios, BreakTrimming).Breaks;
        var intervals = BreakIntervals.Of(rows, ratios, breaks);
        int[] ends = [0, .. breaks, ratios.Length];
        return [.. breaks.Select((at, i) => new ShareBreak(
            periods[at].Start, Day(intervals[i]?.Lower), Day(intervals[i]?.Upper), Share(ends[i], at), Share(at, ends[i + 2])))];

        LocalDate? Day(int? observation) => observation is { } known ? periods[Math.Clamp(known, 0, periods.Count - 1)].Start : null;

        double Share(int from, int to) => counts.Skip(from).Take(to - from).Sum(count => count.Followed) / counts.Skip(from).Take(to - from).Sum(count => count.All);
    }
}
