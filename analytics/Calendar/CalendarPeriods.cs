using NodaTime;

namespace Stats.Analytics.Calendar;

/// <summary>Calendar months and years as intervals, and the working days at their ends.</summary>
internal static class CalendarPeriods
{
    /// <summary>The calendar month that <paramref name="day"/> lies in.</summary>
    public static DateInterval MonthOf(LocalDate day) => day.ToYearMonth().ToDateInterval();

    /// <summary>The calendar year.</summary>
    public static DateInterval Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>
    /// Whether data from <paramref name="first"/> to <paramref name="last"/> reach from the first working day of the period to its last: nobody
    /// can tell a missing day from a quiet one when the house is closed. The period must hold a working day, as every week, month and year does.
    /// </summary>
    public static bool IsReached(this DateInterval period, LocalDate first, LocalDate last) =>
        first <= period.First(WorkingDays.IsWorkingDay) && last >= LastWorkingDay(period);

    private static LocalDate LastWorkingDay(DateInterval period)
    {
        var day = period.End;
        while (!WorkingDays.IsWorkingDay(day))
            day = day.PlusDays(-1);
        return day;
    }
}
