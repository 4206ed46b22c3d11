using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Analytics.ChannelShift;

/// <summary>Contacts by sub-period, topic and channel. Sub-periods without any row are not there: nothing is known of them.</summary>
public sealed class ChannelTable
{
    private readonly double[][][] counts;

    private ChannelTable(IReadOnlyList<DateInterval> periods, IReadOnlyList<string> segments, IReadOnlyList<string> channels, double[][][] counts)
    {
        Periods = periods;
        Segments = segments;
        Channels = channels;
        this.counts = counts;
    }

    /// <summary>In order of time, none overlapping another.</summary>
    public IReadOnlyList<DateInterval> Periods { get; }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<string> Channels { get; }

    /// <summary>Adds up cells.</summary>
    /// <param name="cells">In any order; cells with the same keys are added.</param>
    public static ChannelTable Of(IEnumerable<ChannelCell> cells)
    {
        var all = cells.ToList();
        var (periods, segments, channels) = (
            Numbered(all.Select(cell => cell.Period).Distinct().OrderBy(period => period.Start)),
            Numbered(all.Select(cell => cell.Segment).Distinct().Order(StringComparer.Ordinal)),
            Numbered(all.Select(cell => cell.Channel).Distinct().Order(StringComparer.Ordinal)));
        var counts = periods.Select(_ => segments.Select(_ => new double[channels.Count]).ToArray()).ToArray();
        foreach (var cell in all)
            counts[periods[cell.Period]][segments[cell.Segment]][channels[cell.Channel]] += cell.Count;
        return new([.. periods.Keys], [.. segments.Keys], [.. channels.Keys], counts);
    }

    /// <summary>The contacts of one channel in one sub-period, about everything.</summary>
    public double Count(int period, int channel) => counts[period].Sum(segment => segment[channel]);

    /// <summary>The contacts of one channel and topic in one sub-period.</summary>
    public double Count(int period, int segment, int channel) => counts[period][segment][channel];

    /// <summary>All contacts of one sub-period.</summary>
    public double Total(int period) => counts[period].Sum(segment => segment.Sum());

    /// <summary>The sub-periods that lie wholly in <paramref name="span"/>, as their places in <see cref="Periods"/>.</summary>
    public IReadOnlyList<int> Within(DateInterval span) =>
        [.. Enumerable.Range(0, Periods.Count).Where(period => span.Contains(Periods[period].Start) && span.Contains(Periods[period].End))];

    /// <summary>The same table, only some of its sub-periods.</summary>
    public ChannelTable Only(IReadOnlyList<int> periods) =>
        new([.. periods.Select(period => Periods[period])], Segments, Channels, [.. periods.Select(period => counts[period])]);

    /// <summary>The same sub-periods, only some of the topics.</summary>
    public ChannelTable Only(Func<string, bool> isKept)
    {
        var kept = Enumerable.Range(0, Segments.Count).Where(segment => isKept(Segments[segment])).ToList();
        return new(Periods, [.. kept.Select(segment => Segments[segment])], Channels, [.. counts.Select(period => kept.Select(segment => period[segment]).ToArray())]);
    }

    /// <summary>
    /// Days added up to whole ISO weeks: those with every weekday that usually has rows, but for public holidays and eves. With others than days the table stays as it is.
    /// </summary>
    public ChannelTable ByWeek()
    {
        if (Periods.Any(period => period.Length > 1))
            return this;
        var weeks = Enumerable.Range(0, Periods.Count).GroupBy(day => IsoWeek.Of(Periods[day].Start)).ToList();
        var usual = Enum.GetValues<IsoDayOfWeek>().Where(weekday => Periods.Count(day => day.Start.DayOfWeek == weekday) * 2 > weeks.Count).ToList();
        var whole = weeks.FindAll(week => week.Key.Days.All(day =>
            !usual.Contains(day.DayOfWeek) || !IsWorkingDay(day) || week.Any(place => Periods[place].Start == day)));
        whole.RemoveAll(week => usual.Exists(weekday => weekday > IsoDayOfWeek.Friday) && (week.Key.Days.Start < Periods[0].Start || week.Key.Days.End > Periods[^1].Start));
        return new([.. whole.Select(week => week.Key.Days)], Segments, Channels, [.. whole.Select(week => Add([.. week]))]);
    }

    private static bool IsWorkingDay(LocalDate day) =>
        day.DayOfWeek < IsoDayOfWeek.Saturday && (day.Year is <= SwedishCalendar.FirstYear or >= SwedishCalendar.LastYear || WorkingDays.IsWorkingDay(day));

    /// <summary>The counts that a split takes: one channel against all, by topic.</summary>
    public IReadOnlyList<ShiftSegment> Split(string channel, IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        var followed = Channels.ToList().IndexOf(channel);
        return [.. Segments.Select((name, segment) => new ShiftSegment(name, Run(before, segment), Run(after, segment)))];

        List<ShiftCount> Run(IReadOnlyList<int> periods, int segment) =>
            [.. periods.Select(period => new ShiftCount(followed < 0 ? 0 : counts[period][segment][followed], counts[period][segment].Sum()))];
    }

    private double[][] Add(List<int> periods) => [.. Segments.Select((_, segment) =>
        Channels.Select((_, channel) => periods.Sum(period => counts[period][segment][channel])).ToArray())];

    private static Dictionary<T, int> Numbered<T>(IEnumerable<T> keys) where T : notnull => keys.Select((key, i) => (key, i)).ToDictionary(one => one.key, one => one.i);
}
