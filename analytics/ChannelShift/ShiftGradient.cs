namespace Stats.Analytics.ChannelShift;

/// <summary>How much a quantity changes with one contact more in a segment, and with one more of the followed channel, on either side.</summary>
internal sealed record ShiftGradient(ShiftCount[] PerBefore, ShiftCount[] PerAfter)
{
    /// <summary>What each sub-period of the first period adds.</summary>
    public double[] Before(IReadOnlyList<ShiftSegment> segments) => Run(PerBefore, [.. segments.Select(segment => segment.Before)]);

    /// <summary>What each sub-period of the second period adds.</summary>
    public double[] After(IReadOnlyList<ShiftSegment> segments) => Run(PerAfter, [.. segments.Select(segment => segment.After)]);

    /// <summary>The variance when every contact comes by itself (Poisson).</summary>
    public double VarianceOfCounts(IReadOnlyList<ShiftCount> before, IReadOnlyList<ShiftCount> after) => Poisson(PerBefore, before) + Poisson(PerAfter, after);

    private static double[] Run(ShiftCount[] per, IReadOnlyList<ShiftCount>[] counts)
    {
        var run = new double[counts[0].Count];
        for (var segment = 0; segment < per.Length; segment++)
        {
            for (var i = 0; i < run.Length; i++)
                run[i] += (per[segment].All * counts[segment][i].All) + (per[segment].Followed * counts[segment][i].Followed);
        }

        return run;
    }

    private static double Poisson(ShiftCount[] per, IReadOnlyList<ShiftCount> counts) => per.Zip(counts, (one, count) =>
        (count.Followed * (one.All + one.Followed) * (one.All + one.Followed)) + ((count.All - count.Followed) * one.All * one.All)).Sum();
}
