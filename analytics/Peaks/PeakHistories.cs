using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Peaks;

/// <summary>Finds the working days with far more contacts than expected, and what happened then.</summary>
public static class PeakHistories
{
    private const int MostPeaks = 10;
    private const int LeastDays = 30;
    private const int PeriodMonths = 13;
    private const int HistoryYears = 3;

    /// <summary>A day after a peak belongs to it beyond this: 1 day in 10 by chance.</summary>
    private const double LastingDeviations = 1.282;

    /// <summary>Nine outcomes in ten lie so many standard deviations from what is expected.</summary>
    private const double IntervalDeviations = 1.645;

    /// <summary>The standard error of a median of forty days, in standard deviations of one day: the error of a level, shared by a peak's days.</summary>
    private const double LevelError = 0.2;

    /// <summary>A half-hour is open when it has at least this share of the busiest one's contacts.</summary>
    private const double OpenFraction = 0.1;

    /// <summary>The ten largest peaks of the last 13 months in the channel of the load profile.</summary>
    /// <param name="streams">The streams, finished days only.</param>
    /// <param name="load">What the same streams tell of the week.</param>
    /// <returns><see langword="null"/> with fewer than 30 known working days.</returns>
    /// <remarks>Weekday and day kind are learnt from three years. Days whose contacts are not known for sure are left out, and so are days that
    /// are no working days.</remarks>
    public static PeakHistory? Of(IReadOnlyList<StreamFacts> streams, LoadProfile? load)
    {
        if (load is null)
            return null;

        var counted = streams.Select(stream => (Stream: stream, Days: DataDays.Of(stream, IsCounted))).Where(one => !one.Days.IsEmpty).ToList();
        var last = counted.Max(one => one.Days.Last);
        var history = new DateInterval(LocalDate.Max(counted.Min(one => one.Days.First), last.PlusYears(-HistoryYears).PlusDays(1)), last);
        counted.RemoveAll(one => !one.Days.Touches(history));
        var dataDays = counted.ConvertAll(one => one.Days);
        var offered = counted.SelectMany(one => one.Stream.Days).SelectMany(day => day.Contacts).Where(IsCounted)
            .GroupBy(one => one.Key.Day).ToDictionary(day => day.Key, day => day.Sum(one => one.Counts.Offered));
        var days = history.Where(day => WorkingDays.IsWorkingDay(day) && LoadWeeks.IsKnown(day, dataDays))
            .Select(day => (Day: day, OfferedCount: offered.GetValueOrDefault(day))).ToList();
        if (days.Count < LeastDays)
            return null;

        var period = new DateInterval(LocalDate.Max(days[0].Day, last.PlusMonths(-PeriodMonths).PlusDays(1)), last);
        var events = streams.SelectMany(stream => stream.Days).SelectMany(day => day.Events).Distinct().ToList();
        var peaks = Runs(ExpectedDays.Of(days).Where(day => period.Contains(day.Day)))
            .Select(run => PeakOf(run, events))
            .OrderByDescending(peak => peak.OfferedCount - peak.ExpectedCount).ThenBy(peak => peak.Days.Start);
        return new(load.Channel, period, [.. peaks.Take(MostPeaks)], PeakToMean(load));

        bool IsCounted(DayAggregate one) => one.Key.Channel == load.Channel && (load.Cells.Count == 0 || LoadProfiles.HasTimes(one));
    }

    /// <summary>A peak begins with a day that is one by itself, and lasts while the working days after it have more than expected.</summary>
    private static List<List<ExpectedDay>> Runs(IEnumerable<ExpectedDay> days)
    {
        var runs = new List<List<ExpectedDay>>();
        foreach (var day in days.Where(day => day.IsAbove(LastingDeviations)))
        {
            if (runs.Count > 0 && WorkingDays.CountIn(new(runs[^1][^1].Day.PlusDays(1), day.Day)) == 1)
                runs[^1].Add(day);
            else if (day.IsAbove(ExpectedDays.PeakDeviations))
                runs.Add([day]);
        }

        return runs;
    }

    private static Peak PeakOf(List<ExpectedDay> run, List<DatedEvent> events)
    {
        var days = new DateInterval(run[0].Day, run[^1].Day);
        var offered = run.Sum(day => day.OfferedCount);
        var expected = run.Sum(day => day.ExpectedCount);
        var level = LevelError * run.Sum(day => day.ExpectedCount * day.Spread);
        var chance = Math.Sqrt(run.Sum(day => Math.Pow(day.ExpectedCount * day.Spread, 2)) + (level * level));
        var excess = offered - expected;
        return new(
            days, offered, expected, excess - (IntervalDeviations * chance), excess + (IntervalDeviations * chance),
            PeakCompanions.Of(days, events), ExpectedDays.IsAfterHoliday(days.Start));
    }

    private static double? PeakToMean(LoadProfile load)
    {
        var busiest = load.Cells.Select(cell => cell.OfferedPerDay).DefaultIfEmpty().Max();
        return busiest > 0 ? busiest / load.Cells.Select(cell => cell.OfferedPerDay).Where(mean => mean >= OpenFraction * busiest).Average() : null;
    }
}
