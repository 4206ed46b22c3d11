using NodaTime;

namespace Stats.Analytics.ChannelShift;

/// <summary>The contacts just before and just after a moment, by channel.</summary>
internal sealed class ChannelStep
{
    private const int MostPeriods = 6;

    private readonly ChannelTable table;
    private readonly int at;
    private readonly int[] left;
    private readonly int[] right;
    private readonly double[] before;
    private readonly double[] after;

    /// <param name="table">The sub-periods.</param>
    /// <param name="at">The first sub-period after the moment, from 1.</param>
    public ChannelStep(ChannelTable table, int at)
    {
        (this.table, this.at) = (table, at);
        var reach = table.Periods[0].Length <= 7 ? MostPeriods : MostPeriods / 2;
        left = [.. Enumerable.Range(Math.Max(0, at - reach), Math.Min(at, reach))];
        right = [.. Enumerable.Range(at, Math.Min(table.Periods.Count - at, reach))];
        before = [.. Channels.Select((_, channel) => left.Average(period => table.Count(period, channel)))];
        after = [.. Channels.Select((_, channel) => right.Average(period => table.Count(period, channel)))];
    }

    public IReadOnlyList<string> Channels => table.Channels;

    public LocalDate Day => table.Periods[at].Start;

    /// <summary>Whether all contacts together are as many, but for what the seasons do in so short a time.</summary>
    public bool IsTotalUnchanged => Math.Abs((after.Sum() / before.Sum()) - 1) <= 0.15;

    public double ShareBefore(int channel) => before[channel] / before.Sum();

    public double ShareAfter(int channel) => after[channel] / after.Sum();

    /// <summary>Change of the channel's share.</summary>
    public double Move(int channel) => ShareAfter(channel) - ShareBefore(channel);

    /// <summary>Change of the channel's contacts, as a share of all before.</summary>
    public double Jump(int channel) => (after[channel] - before[channel]) / before.Sum();

    /// <summary>The channel's change in standard errors; counts are as spread out as they usually are from one sub-period to the next.</summary>
    public double Score(int channel) => Math.Abs(after[channel] - before[channel])
        / Math.Sqrt(Dispersion(channel) * Math.Max(1, (before[channel] / left.Length) + (after[channel] / right.Length)));

    /// <summary>Whether most of the change came from one sub-period to the next.</summary>
    public bool IsAbrupt(int channel)
    {
        var (last, next) = (left.TakeLast(2).Average(Share), right.Take(2).Average(Share));
        var nearest = Share(right[0]) - Share(left[^1]);
        return (next - last) / Move(channel) >= 0.7 && nearest / Move(channel) >= 0.5;

        double Share(int period) => table.Count(period, channel) / Math.Max(1, table.Total(period));
    }

    /// <summary>Whether next to nothing is left of the channel.</summary>
    public bool Vanishes(int channel) => after[channel] <= 0.15 * before[channel];

    /// <summary>Whether what one channel lost is what the other gained.</summary>
    public bool IsAsMuch(int loser, int winner) => -Move(winner) / Move(loser) is >= 0.7 and <= 1.3;

    /// <summary>Whether the channel at least doubled or halved, and the others stayed: nobody moved.</summary>
    public bool IsAlone(int channel)
    {
        var (othersBefore, othersAfter) = (before.Sum() - before[channel], after.Sum() - after[channel]);
        var change = after[channel] - before[channel];
        return (after[channel] >= 2 * before[channel] || after[channel] <= before[channel] / 2)
            && Math.Abs(othersAfter - othersBefore) <= Math.Min(0.1 * othersBefore, 0.25 * Math.Abs(change));
    }

    /// <summary>Whether the channel at least doubled or halved about topics that make up four fifths of the contacts.</summary>
    public bool IsAboutMostTopics(int channel)
    {
        var topics = table.Segments.Select((_, segment) => (
            All: left.Concat(right).Sum(period => Channels.Select((_, other) => table.Count(period, segment, other)).Sum()),
            Before: left.Average(period => table.Count(period, segment, channel)),
            After: right.Average(period => table.Count(period, segment, channel)))).ToList();
        var isUp = after[channel] > before[channel];
        var same = topics.Where(topic => isUp ? topic.After > 0 && topic.After >= 1.5 * topic.Before : topic.Before > 0 && topic.After <= topic.Before / 1.5);
        return same.Sum(topic => topic.All) >= 0.8 * topics.Sum(topic => topic.All);
    }

    /// <summary>Variance ÷ mean, from the changes between neighbours; a median, so that steps do not count.</summary>
    private double Dispersion(int channel)
    {
        var counts = table.Periods.Select((_, period) => table.Count(period, channel)).ToList();
        var ratios = counts.Zip(counts.Skip(1), (one, next) => (next - one) * (next - one) / Math.Max(1, one + next)).Order().ToList();
        const double medianOfChiSquare = 0.455;
        return ratios.Count < 3 ? 1 : Math.Max(1, ratios[ratios.Count / 2] / medianOfChiSquare);
    }
}
