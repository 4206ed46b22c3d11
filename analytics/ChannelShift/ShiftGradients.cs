namespace Stats.Analytics.ChannelShift;

/// <summary>The parts of a change of share, and how each depends on the counts.</summary>
/// <remarks>A topic that has contacts on one side only has no change of its share: all that it adds is mix.</remarks>
internal sealed class ShiftGradients
{
    private readonly IReadOnlyList<ShiftCount> before;
    private readonly IReadOnlyList<ShiftCount> after;
    private readonly Side first;
    private readonly Side second;

    public ShiftGradients(IReadOnlyList<ShiftCount> before, IReadOnlyList<ShiftCount> after)
    {
        (this.before, this.after) = (before, after);
        first = new(before, after);
        second = new(after, before);
        BehaviourParts = [.. Each(i => Mean(first.Weights, second.Weights, i) * ShareChange(i))];
        var meanShare = (first.Share + second.Share) / 2;
        MixParts = [.. Each(i => (Mean(first.Shares, second.Shares, i) - meanShare) * WeightChange(i))];
    }

    /// <summary>What each segment adds to behaviour.</summary>
    public double[] BehaviourParts { get; }

    /// <summary>What each segment adds to mix.</summary>
    public double[] MixParts { get; }

    public ShiftGradient Total => new(
        [.. before.Select(_ => new ShiftCount(-1 / first.All, first.Share / first.All))],
        [.. after.Select(_ => new ShiftCount(1 / second.All, -second.Share / second.All))]);

    /// <summary>Of the logarithm of the ratio of all contacts.</summary>
    public ShiftGradient Volume => new(
        [.. before.Select(_ => new ShiftCount(0, -1 / first.All))],
        [.. after.Select(_ => new ShiftCount(0, 1 / second.All))]);

    public ShiftGradient Behaviour
    {
        get
        {
            double[] weights = [.. Each(i => IsOnBothSides(i) ? Mean(first.Weights, second.Weights, i) : 0)];
            double[] half = [.. Each(i => ShareChange(i) / 2)];
            return new(first.Gradient([.. weights.Select(weight => -weight)], half), second.Gradient(weights, half));
        }
    }

    public ShiftGradient Mix
    {
        get
        {
            double[] shares = [.. Each(i => Mean(first.Shares, second.Shares, i))];
            double[] changes = [.. Each(i => IsOnBothSides(i) ? WeightChange(i) / 2 : WeightChange(i))];
            return new(first.Gradient(changes, [.. shares.Select(share => -share)]), second.Gradient(changes, shares));
        }
    }

    public double ShareChange(int segment) => second.Shares[segment] - first.Shares[segment];

    /// <summary>Of one segment's share.</summary>
    public ShiftGradient Share(int segment)
    {
        double[] one = [.. Each(i => i == segment ? 1.0 : 0)];
        double[] none = new double[before.Count];
        return new(first.Gradient([.. one.Select(weight => -weight)], none), second.Gradient(one, none));
    }

    private double WeightChange(int segment) => second.Weights[segment] - first.Weights[segment];

    private bool IsOnBothSides(int segment) => before[segment].All > 0 && after[segment].All > 0;

    private IEnumerable<double> Each(Func<int, double> part) => Enumerable.Range(0, before.Count).Select(part);

    private static double Mean(double[] a, double[] b, int i) => (a[i] + b[i]) / 2;

    /// <summary>One period: its total, and of each segment the weight and the followed channel's share.</summary>
    private sealed class Side
    {
        private readonly IReadOnlyList<ShiftCount> counts;

        public Side(IReadOnlyList<ShiftCount> counts, IReadOnlyList<ShiftCount> other)
        {
            this.counts = counts;
            All = counts.Sum(count => count.All);
            Share = counts.Sum(count => count.Followed) / All;
            Weights = [.. counts.Select(count => count.All / All)];
            Shares = [.. counts.Zip(other, (own, others) => own.All > 0 ? own.Followed / own.All : others.Followed / others.All)];
        }

        public double All { get; }

        public double Share { get; }

        public double[] Weights { get; }

        public double[] Shares { get; }

        /// <summary>Of Σ perShare × the segment's share + Σ perWeight × its weight.</summary>
        public ShiftCount[] Gradient(double[] perShare, double[] perWeight)
        {
            var mean = perWeight.Zip(Weights, (per, weight) => per * weight).Sum();
            return [.. counts.Select((count, i) => count.All > 0
                ? new ShiftCount(perShare[i] / count.All, (-perShare[i] * Shares[i] / count.All) + ((perWeight[i] - mean) / All))
                : new ShiftCount(0, 0))];
        }
    }
}
