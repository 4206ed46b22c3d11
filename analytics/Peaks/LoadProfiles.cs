using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Peaks;

/// <summary>Computes when in the week contacts arrive, from the last 13 complete weeks.</summary>
public static class LoadProfiles
{
    private const int FinestMinutes = 30;
    private const int HalfHours = 48;
    private const double ShownPerDay = 0.05;

    /// <summary>The load profile of calls or, where no calls come with a time of day, of the citizen channel with most contacts that do.</summary>
    /// <param name="streams">The streams, no later days than <paramref name="lastDay"/>.</param>
    /// <param name="lastDay">The last finished day.</param>
    /// <returns><see langword="null"/> without citizens' contacts.</returns>
    /// <remarks>
    /// Sums over days divided by the number of days. A day counts for its weekday when it is an ordinary one and is known: some stream has data
    /// (or is closed for the weekend) and no regular stream has a gap. Half-hours before the first and after the last with 0.05 contacts a day,
    /// all the days taken together, are cut.
    /// </remarks>
    public static LoadProfile? Of(IReadOnlyList<StreamFacts> streams, LocalDate lastDay)
    {
        var citizens = streams.Select(DataDays.OfCitizens).Where(days => !days.IsEmpty).ToList();
        if (citizens.Count == 0)
            return null;

        var range = LoadWeeks.UpTo(citizens.Max(days => days.Last), lastDay);
        var (channel, hasTimes) = Choose(streams, range);
        var counted = streams
            .Select(stream => (Stream: stream, Days: DataDays.Of(stream, IsCounted)))
            .Where(one => one.Days.Touches(range))
            .ToList();
        var dataDays = counted.ConvertAll(one => one.Days);
        var period = LoadWeeks.ReachedBy(dataDays, range, lastDay);
        var known = period.Where(day => LoadWeeks.IsOrdinary(day) && LoadWeeks.IsKnown(day, dataDays)).ToHashSet();
        var dayCounts = new int[7];
        foreach (var day in known)
            dayCounts[(int)day.DayOfWeek - 1]++;

        var within = counted.SelectMany(one => one.Stream.Days).Where(day => period.Contains(day.Day)).SelectMany(day => day.Contacts).ToList();
        var grid = new LoadGrid(
            within.Where(one => hasTimes && known.Contains(one.Key.Day) && IsCounted(one)),
            new(within.Where(one => one.Key.Channel == channel)));
        var (first, last) = Shown(grid, dayCounts);
        return new(
            channel,
            period,
            dayCounts,
            [.. period.Where(day => !LoadWeeks.IsOrdinary(day))],
            first,
            last,
            hasTimes ? Cells(grid, dayCounts, first, last) : [],
            [.. counted.Select(one => one.Stream.Source).Distinct().Order()]);

        bool IsCounted(DayAggregate one) => one.Key.Channel == channel && (!hasTimes || HasTimes(one));
    }

    /// <summary>Whether the contacts come with a time of day fine enough for a week's pattern.</summary>
    internal static bool HasTimes(DayAggregate contacts) => contacts.SlotMinutes <= FinestMinutes && contacts.Slots.Count > 0;

    private static (Channel Channel, bool HasTimes) Choose(IReadOnlyList<StreamFacts> streams, DateInterval range)
    {
        var counts = streams.SelectMany(stream => stream.Days)
            .Where(day => range.Contains(day.Day))
            .SelectMany(day => day.Contacts)
            .Where(one => one.Counts.Offered > 0 && CitizenChannels.Contains(one.Key.Channel))
            .GroupBy(one => (one.Key.Channel, HasTimes: HasTimes(one)))
            .Select(group => (group.Key.Channel, group.Key.HasTimes, Count: group.Sum(one => one.Counts.Offered)));
        var best = counts.OrderByDescending(one => one.HasTimes).ThenByDescending(one => one.Channel == Channel.Phone)
            .ThenByDescending(one => one.Count).ThenBy(one => one.Channel).First();
        return (best.Channel, best.HasTimes);
    }

    /// <summary>A single call at night must not stretch the day: a half-hour is used when it has contacts enough over all the days together.</summary>
    private static (int First, int Last) Shown(LoadGrid grid, int[] dayCounts)
    {
        var used = UsedFrom(ShownPerDay * dayCounts.Sum());
        if (used.Count == 0)
            used = UsedFrom(1);
        return used.Count == 0 ? (0, 0) : (used[0], used[^1]);

        List<int> UsedFrom(double least) =>
            [.. Enumerable.Range(0, HalfHours).Where(halfHour => Enumerable.Range(0, 7).Sum(weekday => grid.OfferedCount(weekday, halfHour)) >= least)];
    }

    private static List<LoadCell> Cells(LoadGrid grid, int[] dayCounts, int first, int last)
    {
        var halfHours = Enumerable.Range(first, last - first + 1).ToList();
        var weekdays = Enumerable.Range(0, 7)
            .Where(weekday => dayCounts[weekday] > 0 && (weekday < 5 || halfHours.Exists(halfHour => grid.OfferedCount(weekday, halfHour) > 0)));
        return [.. weekdays.SelectMany(weekday => halfHours.Select(halfHour => new LoadCell(
            (IsoDayOfWeek)(weekday + 1),
            halfHour,
            grid.OfferedCount(weekday, halfHour),
            (double)grid.OfferedCount(weekday, halfHour) / dayCounts[weekday],
            grid.WorkMinutes(weekday, halfHour) / dayCounts[weekday])))];
    }
}
