using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Peaks;

/// <summary>Which weeks, and which days in them, a weekly pattern rests on.</summary>
internal static class LoadWeeks
{
    private const int MostWeeks = 13;

    /// <summary>The last 13 complete ISO weeks, and what has come after them.</summary>
    /// <param name="anchor">The last day with data.</param>
    /// <param name="lastDay">The last finished day; not before <paramref name="anchor"/>.</param>
    public static DateInterval UpTo(LocalDate anchor, LocalDate lastDay)
    {
        var last = IsoWeek.Of(anchor);
        if (!IsComplete(last.Days, last.Monday, anchor, lastDay))
            last = last.Previous;
        var end = last.Days.End;
        return new(last.Monday.PlusWeeks(1 - MostWeeks), end > anchor ? end : anchor);
    }

    /// <summary>
    /// The complete weeks within <paramref name="range"/> that the streams reach; where there are none, from their first to their last day in it.
    /// </summary>
    /// <param name="range">From <see cref="UpTo"/>.</param>
    /// <param name="streams">At least one, each with data in the range.</param>
    /// <param name="lastDay">The last finished day.</param>
    public static DateInterval ReachedBy(IReadOnlyList<DataDays> streams, DateInterval range, LocalDate lastDay)
    {
        var first = streams.Min(days => days.First);
        var last = streams.Max(days => days.Last);
        var weeks = Enumerable.Range(0, MostWeeks)
            .Select(week => new DateInterval(range.Start.PlusWeeks(week), range.Start.PlusWeeks(week).PlusDays(6)))
            .Where(week => IsComplete(week, first, last, lastDay))
            .ToList();
        return weeks.Count > 0 ? new(weeks[0].Start, weeks[^1].End)
            : new(first > range.Start ? first : range.Start, last < range.End ? last : range.End);
    }

    /// <summary>Whether the day has the pattern of an ordinary week: not a public holiday, an eve or a bridge day.</summary>
    public static bool IsOrdinary(LocalDate day) => SwedishCalendar.KindOf(day) is DayKind.Workday or DayKind.Weekend;

    /// <summary>Whether what the streams have for the day is all there was: a day that is missing in an export must not pass for a quiet one.</summary>
    /// <remarks>Some stream must know the day, and no regular stream may have a gap there; a stream that is often silent anyway decides nothing.</remarks>
    public static bool IsKnown(LocalDate day, IReadOnlyList<DataDays> streams) =>
        streams.Any(days => days.Knows(day)) && !streams.Any(days => days.IsRegular && days.IsGap(day));

    private static bool IsComplete(DateInterval week, LocalDate first, LocalDate last, LocalDate lastDay) =>
        week.End <= lastDay && week.IsReached(first, last);
}
