using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.DataQuality;

namespace Stats.Analytics.Overview;

/// <summary>The period that the start page speaks of, and the one it is compared with.</summary>
/// <param name="Now">First and last day.</param>
/// <param name="Before">The same calendar month a year before; <see langword="null"/> when <paramref name="Now"/> is not a calendar month.</param>
internal sealed record KeyPeriod(DateInterval Now, DateInterval? Before)
{
    /// <summary>
    /// The last calendar month that some stream reaches from its first to its last working day; else from the first to the last day with data.
    /// </summary>
    /// <param name="streams">The days with citizens' contacts of each stream.</param>
    /// <param name="lastDay">The last finished day; the period itself when there are no contacts.</param>
    public static KeyPeriod Of(IReadOnlyList<DataDays> streams, LocalDate lastDay)
    {
        var withData = streams.Where(days => !days.IsEmpty).ToList();
        if (withData.Count == 0)
            return new(new(lastDay, lastDay), null);

        var (first, anchor) = (withData.Min(days => days.First), withData.Max(days => days.Last));
        for (var month = CalendarPeriods.MonthOf(anchor); month.End >= first; month = CalendarPeriods.MonthOf(month.Start.PlusDays(-1)))
        {
            if (month.End <= lastDay && withData.Exists(days => days.Reaches(month)))
                return new(month, CalendarPeriods.MonthOf(month.Start.PlusYears(-1)));
        }

        return new(new(first, anchor), null);
    }
}
