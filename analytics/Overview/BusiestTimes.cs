using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Peaks;

namespace Stats.Analytics.Overview;

/// <summary>The busiest half-hour of the week, or the busiest weekday when no source tells the time of day. Not compared with the year before.</summary>
internal static class BusiestTimes
{
    /// <param name="streams">The streams, no later days than <paramref name="lastDay"/>.</param>
    /// <param name="load">The load profile of the same streams.</param>
    /// <param name="period">The period to name when there is nothing to tell.</param>
    /// <param name="lastDay">The last finished day.</param>
    public static KeyNumber Of(IReadOnlyList<StreamFacts> streams, LoadProfile? load, DateInterval period, LocalDate lastDay) =>
        load?.Cells.MaxBy(cell => cell.OfferedPerDay) is { } top
            ? new(KeyNumberKind.BusiestHalfHour, top.OfferedPerDay, null, load.Period, top.OfferedCount, load.Sources, top.Weekday, top.HalfHour)
            : Weekday(streams, lastDay) ?? new(KeyNumberKind.BusiestWeekday, null, null, period, 0, []);

    private static KeyNumber? Weekday(IReadOnlyList<StreamFacts> streams, LocalDate lastDay)
    {
        var citizens = streams.Select(DataDays.OfCitizens).Where(days => !days.IsEmpty).ToList();
        if (citizens.Count == 0)
            return null;

        var range = LoadWeeks.UpTo(citizens.Max(days => days.Last), lastDay);
        var inRange = citizens.FindAll(days => days.Touches(range));
        var period = LoadWeeks.ReachedBy(inRange, range, lastDay);
        var known = period.Where(day => LoadWeeks.IsOrdinary(day) && LoadWeeks.IsKnown(day, inRange)).ToHashSet();
        var contacts = streams.SelectMany(stream => stream.Days)
            .Where(day => known.Contains(day.Day))
            .SelectMany(day => day.Contacts)
            .Where(one => one.Counts.Offered > 0 && CitizenChannels.Contains(one.Key.Channel))
            .ToList();
        var counts = contacts.GroupBy(one => one.Key.Day.DayOfWeek).ToDictionary(day => day.Key, day => day.Sum(one => one.Counts.Offered));
        var (weekday, mean) = counts
            .Select(pair => (pair.Key, Mean: (double)pair.Value / known.Count(day => day.DayOfWeek == pair.Key)))
            .OrderByDescending(pair => pair.Mean).ThenBy(pair => pair.Key)
            .FirstOrDefault();
        return weekday == IsoDayOfWeek.None ? null : new(
            KeyNumberKind.BusiestWeekday, mean, null, period, counts[weekday], [.. contacts.Select(one => one.Key.Source).Distinct().Order()], weekday);
    }
}
