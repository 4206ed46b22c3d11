using NodaTime;

namespace Stats.Analytics.ChannelShift;

/// <summary>Two periods held against each other.</summary>
/// <param name="Channel">The channel whose share is followed, by its name in lower case.</param>
/// <param name="Before">From the first to the last day of the first period.</param>
/// <param name="After">The same of the second.</param>
/// <param name="Split">The change of the channel's share, split.</param>
/// <param name="Withheld">Why the change may be no change of behaviour; when there is a reason, nothing is to be said of behaviour.</param>
public sealed record ShiftComparison(string Channel, DateInterval Before, DateInterval After, ShiftSplit Split, IReadOnlyList<CodingChange> Withheld)
{
    /// <summary>The weeks that are compared, where weeks are; <see langword="null"/> where others than weeks are.</summary>
    public WeekAlignment? Weeks { get; init; }

    /// <summary>Topics that only one period has may hold so large a share of its contacts in both; with more, topics were renamed.</summary>
    private const double MostRenamed = 0.1;

    /// <summary>Compares sub-periods of a table.</summary>
    /// <param name="table">The contacts.</param>
    /// <param name="channel">The channel to follow; <see langword="null"/>: the e-service, else the web, else the one whose share grew most.</param>
    /// <param name="before">The sub-periods of the first period, in order; at least one with contacts.</param>
    /// <param name="after">The sub-periods of the second period, likewise.</param>
    /// <param name="isPaired">Whether they correspond one to one.</param>
    public static ShiftComparison Of(ChannelTable table, string? channel, IReadOnlyList<int> before, IReadOnlyList<int> after, bool isPaired)
    {
        var followed = channel ?? Usual(table, before, after);
        var split = ShiftDecomposition.Of(table.Split(followed, before, after), isPaired);
        var (first, last) = (Span(before), Span(after));
        var between = table.Only(table.Within(new(first.Start < last.Start ? first.Start : last.Start, first.End > last.End ? first.End : last.End)));
        return new(followed, first, last, split, [.. Renamed(split, last.Start), .. CodingChanges.Of(between, split.Total.Estimate)]);

        DateInterval Span(IReadOnlyList<int> periods) => new(periods.Min(period => table.Periods[period].Start), periods.Max(period => table.Periods[period].End));
    }

    private static IEnumerable<CodingChange> Renamed(ShiftSplit split, LocalDate day)
    {
        var (gone, come) = (split.Segments.Where(topic => topic.After.All == 0).Sum(topic => topic.Before.All) / split.Before.All,
            split.Segments.Where(topic => topic.Before.All == 0).Sum(topic => topic.After.All) / split.After.All);
        if (gone > MostRenamed && come > MostRenamed)
            yield return new(CodingChangeKind.Topics, day, "", "", gone, come, 0, 0);
    }

    private static string Usual(ChannelTable table, IReadOnlyList<int> before, IReadOnlyList<int> after) =>
        table.Channels.FirstOrDefault(ChannelWords.IsEService)
        ?? table.Channels.FirstOrDefault(channel => channel is "web" or "webb")
        ?? table.Channels.Where(channel => !ChannelWords.IsUnclear(channel)).DefaultIfEmpty(table.Channels[0])
            .MaxBy(channel => ShiftDecomposition.Of(table.Split(channel, before, after), false).Total.Estimate)!;
}
