using MathNet.Numerics.Distributions;

namespace Stats.Analytics.ChannelShift;

/// <summary>Splits a change of a channel's share into behaviour and topic mix, exactly, with 95 % intervals that heed overdispersion and autocorrelation.</summary>
/// <remarks>
/// With w a topic's share of the contacts and r the channel's share within it: Δ Σwr = Σ w̄Δr (behaviour) + Σ r̄Δw (mix). The intervals linearise each part in the
/// counts (delta method) and take the spread of the result from its run over the sub-periods. Sources: Kitagawa (1955), JASA 50; <see cref="LongRunSpread"/>.
/// </remarks>
public static class ShiftDecomposition
{
    /// <summary>Sub-periods that each side needs before they can tell how uncertain a sum is.</summary>
    private const int FewestSubPeriods = 3;

    private const double UpperTail = 0.975;

    /// <summary>The split.</summary>
    /// <param name="segments">Every topic, with the same sub-periods; at least one contact on each side.</param>
    /// <param name="isPaired">Whether the n-th sub-period of both sides is of the same season (the same week of two years): what they share then cancels.</param>
    public static ShiftSplit Of(IReadOnlyList<ShiftSegment> segments, bool isPaired)
    {
        var known = segments.Where(segment => segment.Before.Concat(segment.After).Any(count => count.All > 0)).ToList();
        var (before, after) = (known.ConvertAll(segment => Sum(segment.Before)), known.ConvertAll(segment => Sum(segment.After)));
        var (allBefore, allAfter) = (Sum(before), Sum(after));
        if (allBefore.All <= 0 || allAfter.All <= 0)
            throw new ArgumentException("There must be contacts in both periods.", nameof(segments));
        var linear = new ShiftGradients(before, after);
        var basis = Math.Min(known[0].Before.Count, known[0].After.Count) < FewestSubPeriods ? ShiftBasis.CountsAlone
            : isPaired && known[0].Before.Count == known[0].After.Count ? ShiftBasis.PairedSubPeriods
            : ShiftBasis.SubPeriods;
        var volume = Interval(Math.Log(allAfter.All / allBefore.All), linear.Volume);
        return new(
            allBefore, allAfter,
            Interval((allAfter.Followed / allAfter.All) - (allBefore.Followed / allBefore.All), linear.Total),
            Interval(linear.BehaviourParts.Sum(), linear.Behaviour),
            Interval(linear.MixParts.Sum(), linear.Mix),
            new(Math.Exp(volume.Estimate) - 1, Math.Exp(volume.Lower) - 1, Math.Exp(volume.Upper) - 1),
            [.. known.Select((segment, i) => new SegmentShift(
                    segment.Name, before[i], after[i],
                    before[i].All > 0 && after[i].All > 0 ? Interval(linear.ShareChange(i), linear.Share(i)) : null,
                    linear.BehaviourParts[i], linear.MixParts[i]))
                .OrderByDescending(segment => segment.Before.All + segment.After.All).ThenBy(segment => segment.Segment, StringComparer.Ordinal)],
            basis);

        ShiftInterval Interval(double estimate, ShiftGradient gradient)
        {
            var spread = basis switch
            {
                ShiftBasis.CountsAlone => new LongRunSpread(gradient.VarianceOfCounts(before, after), double.PositiveInfinity),
                ShiftBasis.PairedSubPeriods => LongRunSpread.Of([.. gradient.Before(known).Zip(gradient.After(known), (a, b) => a + b)]),
                _ => LongRunSpread.Of(gradient.Before(known)) + LongRunSpread.Of(gradient.After(known)),
            };
            var quantile = double.IsInfinity(spread.DegreesOfFreedom)
                ? Normal.InvCDF(0, 1, UpperTail) : StudentT.InvCDF(0, 1, spread.DegreesOfFreedom, UpperTail);
            var half = quantile * Math.Sqrt(spread.Variance);
            return new(estimate, estimate - half, estimate + half);
        }
    }

    private static ShiftCount Sum(IEnumerable<ShiftCount> counts) => counts.Aggregate(default(ShiftCount), (a, b) => a + b);
}
