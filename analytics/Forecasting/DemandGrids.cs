using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Peaks;

namespace Stats.Analytics.Forecasting;

/// <summary>The grid that forecasts rest on, from what is stored.</summary>
public static class DemandGrids
{
    private const int HalfHours = 48;
    private const int HalfHourMinutes = 30;
    private const int MostYears = 3;

    /// <summary>A weekday is open when it has at least this share of the busiest weekday's contacts.</summary>
    private const double OpenFraction = 0.1;

    /// <summary>A half-hour is open when it has at least this share of a day's contacts.</summary>
    private const double OpenShare = 0.002;

    /// <summary>Half-hours of contacts, for at most three years back.</summary>
    /// <param name="streams">The streams, no later days than <paramref name="lastDay"/>.</param>
    /// <param name="events">Dated events, also those to come.</param>
    /// <param name="counts">Which contacts are counted; those without a time of day never are.</param>
    /// <param name="lastDay">The last finished day.</param>
    /// <param name="horizonDays">How many calendar days to come.</param>
    /// <returns><see langword="null"/> when no counted contact on a known day has a time of day.</returns>
    /// <remarks>A day is unknown when an export is missing (<see cref="DataDays"/>). A red day, an eve or another day with next to no contacts was closed;
    /// a red day or an eve to come is taken to be closed if most of those past were.</remarks>
    public static DemandGrid? Of(
        IReadOnlyList<StreamFacts> streams, IReadOnlyList<DatedEvent> events, Func<DayAggregate, bool> counts, LocalDate lastDay, int horizonDays)
    {
        var dataDays = streams.Select(stream => DataDays.Of(stream, IsCounted)).Where(days => !days.IsEmpty).ToList();
        if (dataDays.Count == 0)
            return null;

        // Forecasts go on from the last day that is known.
        var last = LocalDate.Min(lastDay, dataDays.Max(days => days.Last));
        var first = LocalDate.Max(dataDays.Min(days => days.First), last.PlusYears(-MostYears));
        var past = new DateInterval(first, last);
        var byDay = ByDay(streams, past, IsCounted);
        var halfHours = new DateInterval(first, last).Where(day => LoadWeeks.IsKnown(day, dataDays))
            .ToDictionary(day => day, day => byDay.GetValueOrDefault(day) ?? new double[HalfHours]);
        var (from, to) = OpenHours(halfHours.Values);
        if (from < 0)
            return null;
        var weekdays = OpenWeekdays(halfHours);
        var usual = Median(halfHours.Where(day => weekdays.Contains(day.Key.DayOfWeek)).Select(day => day.Value.Sum()));

        List<LocalDate> days = [.. new DateInterval(first, last.PlusDays(horizonDays)).Where(day => weekdays.Contains(day.DayOfWeek))];
        var known = days.TakeWhile(day => day <= last).Select(day => halfHours.GetValueOrDefault(day) is { } all && all.Sum() >= OpenFraction * usual
            ? all[from..(to + 1)]
            : null).ToList();
        return new DemandGrid(days, from * HalfHourMinutes, HalfHourMinutes, to - from + 1, known, ForecastCalendar.Of(days, events))
            .WithClosedHolidays();

        bool IsCounted(DayAggregate one) => one.SlotMinutes <= HalfHourMinutes && one.Slots.Count > 0 && counts(one);
    }

    private static Dictionary<LocalDate, double[]> ByDay(IReadOnlyList<StreamFacts> streams, DateInterval past, Func<DayAggregate, bool> counts)
    {
        var byDay = new Dictionary<LocalDate, double[]>();
        foreach (var one in streams.SelectMany(stream => stream.Days).Where(day => past.Contains(day.Day)).SelectMany(day => day.Contacts).Where(counts))
        {
            if (!byDay.TryGetValue(one.Key.Day, out var halfHours))
                byDay.Add(one.Key.Day, halfHours = new double[HalfHours]);
            foreach (var slot in one.Slots)
                halfHours[slot.Slot / 2] += slot.Offered;
        }

        return byDay;
    }

    private static (int From, int To) OpenHours(IEnumerable<double[]> days)
    {
        var sums = new double[HalfHours];
        foreach (var day in days)
        {
            for (var i = 0; i < HalfHours; i++)
                sums[i] += day[i];
        }

        var least = OpenShare * sums.Sum();
        return (Array.FindIndex(sums, sum => sum > 0 && sum >= least), Array.FindLastIndex(sums, sum => sum > 0 && sum >= least));
    }

    private static HashSet<IsoDayOfWeek> OpenWeekdays(Dictionary<LocalDate, double[]> days)
    {
        var usual = days.Where(day => LoadWeeks.IsOrdinary(day.Key)).GroupBy(day => day.Key.DayOfWeek)
            .ToDictionary(weekday => weekday.Key, weekday => Median(weekday.Select(day => day.Value.Sum())));
        var most = usual.Values.DefaultIfEmpty(0).Max();
        return [.. usual.Where(weekday => weekday.Value > 0 && weekday.Value >= OpenFraction * most).Select(weekday => weekday.Key)];
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
