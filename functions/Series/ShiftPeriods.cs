using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.ChannelShift;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>Chooses which sub-periods of a table are compared.</summary>
internal static class ShiftPeriods
{
    private const int WeeksOfYear = 52;
    private const int FewestAlignedWeeks = 40;

    /// <param name="path">What is spoken of in messages.</param>
    /// <param name="all">The table.</param>
    /// <param name="request">What was asked for.</param>
    /// <exception cref="ExportFormatException">The table does not have what was asked for.</exception>
    public static ShiftReading Compare(string path, ChannelTable all, ShiftRequest request)
    {
        var table = request.Within is { } span ? all.Only(all.Within(span)) : all;
        if (table.Periods.Count < 2)
            throw new ExportFormatException($"{path}: {(table.Periods.Count == 0 ? "no period lies" : "only one period lies")} within what is asked for, and two are needed. {Has(all)}");
        if (request.Channel is { } channel && !table.Channels.Contains(channel))
            throw new ExportFormatException($"{path} has no channel '{channel}', but {string.Join(", ", table.Channels.Where(name => name.Length > 0).Take(12))}.");
        var reading = request is { Before: { } before, After: { } after } ? Given(path, table, request.Channel, before, after) : Usual(table, request.Channel);
        var trend = ShareTrends.Of(table.ByWeek(), reading.Comparison.Channel).FirstOrDefault(one => one.Segment is null);
        return reading with { Trend = trend };
    }

    private static ShiftReading Given(string path, ChannelTable table, string? channel, DateInterval before, DateInterval after)
    {
        var (first, second) = (table.Within(before), table.Within(after));
        if (first.Count == 0 || second.Count == 0)
            throw new ExportFormatException($"{path}: no period lies within {(first.Count == 0 ? "--before" : "--after")}. {Has(table)}");
        if (first.Intersect(second).Any())
            throw new ExportFormatException("--before and --after overlap. Give periods that do not.");
        return Reading(table, channel, first, second, IsSameSeason(before, after), null, []);
    }

    /// <summary>The last year against the one before; with less than two years, the first half against the last.</summary>
    private static ShiftReading Usual(ChannelTable table, string? channel)
    {
        var (count, length) = (table.Periods.Count, table.Periods[0].Length);
        if (length > 31)
            return Reading(table, channel, [count - 2], [count - 1], false, null, ["The last year is compared with the one before it."]);
        if (length > 7 && count >= 24 && table.Periods[^24].Start == table.Periods[^1].Start.PlusMonths(-23))
        {
            return Reading(
                table, channel, [.. Enumerable.Range(count - 24, 12)], [.. Enumerable.Range(count - 12, 12)], true, null,
                ["The last 12 months are compared with the 12 before them."]);
        }

        if (length <= 7 && Aligned(table.ByWeek(), channel) is { } reading)
            return reading;
        var half = count / 2;
        return Reading(
            table, channel, [.. Enumerable.Range(0, half)], [.. Enumerable.Range(count - half, half)], false, null,
            [half == 1 ? "The first period is compared with the last." : "There are less than two years: the first half is compared with the last."]);
    }

    private static ShiftReading? Aligned(ChannelTable weeks, string? channel)
    {
        if (weeks.Periods.Count == 0)
            return null;
        var places = weeks.Periods.Select((week, i) => (IsoWeek.Of(week.Start), i)).ToDictionary(one => one.Item1, one => one.i);
        var last = places.Keys.Max();
        var alignment = WeekAlignment.Of(Enumerable.Range(0, WeeksOfYear).Select(back => IsoWeek.Of(last.Monday.PlusWeeks(-back))), places.ContainsKey);
        if (alignment.Weeks.Count < FewestAlignedWeeks)
            return null;
        return Reading(weeks, channel, [.. alignment.Weeks.Select(week => places[week.Before])], [.. alignment.Weeks.Select(week => places[week.After])], true, alignment, []);
    }

    private static ShiftReading Reading(
        ChannelTable table, string? channel, IReadOnlyList<int> before, IReadOnlyList<int> after, bool isPaired, WeekAlignment? weeks, IReadOnlyList<string> notes)
    {
        if (before.Sum(table.Total) <= 0 || after.Sum(table.Total) <= 0)
            throw new ExportFormatException("One of the compared periods has no contacts at all. Choose others with --before and --after.");
        var comparison = ShiftComparison.Of(table, channel, before, after, isPaired) with { Weeks = weeks };
        return new(comparison, null, [.. notes, .. Notes(comparison)]);
    }

    /// <summary>What is to be known of a comparison, in sentences.</summary>
    public static IReadOnlyList<string> Notes(ShiftComparison comparison)
    {
        List<string> notes = [];
        if (comparison.Weeks is { } weeks)
        {
            notes.Add($"{weeks.Weeks.Count} of the last {WeeksOfYear} weeks are compared with the same weeks of the year before, or with those of the same public holidays.");
            if (weeks.LeftOut.Count > 0)
                notes.Add($"Left out: {string.Join(", ", weeks.LeftOut.Select(Text))}.");
        }

        notes.Add($"The share of '{comparison.Channel}' is followed (--channel chooses another).");
        if (comparison.Split.Basis == ShiftBasis.CountsAlone)
            notes.Add("Fewer than three sub-periods on a side: the intervals rest on the counts alone, and are too narrow when contacts come in bursts. Give weeks or months to get honest ones.");
        return notes;
    }

    private static string Text(LeftOutWeek week) => week.Reason switch
    {
        LeftOutReason.Holiday => $"{week.Week} ({string.Join(", ", week.Holidays)} in one of the years)",
        LeftOutReason.NoSuchWeek => $"{week.Week} (the year before has no such week)",
        _ => $"{week.Week} (days are missing)",
    };

    private static bool IsSameSeason(DateInterval before, DateInterval after)
    {
        var years = after.Start.Year - before.Start.Year;
        var weeks = Period.DaysBetween(before.Start, after.Start) / 7.0;
        return years != 0 && (after.Start == before.Start.PlusYears(years) || weeks % WeeksOfYear == 0);
    }

    private static string Has(ChannelTable table) =>
        table.Periods.Count == 0 ? "" : $"The periods there are go from {PeriodText.Of(table.Periods[0])} to {PeriodText.Of(table.Periods[^1])}.";
}
