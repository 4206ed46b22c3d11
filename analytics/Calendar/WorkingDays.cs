using NodaTime;

namespace Stats.Analytics.Calendar;

/// <summary>Counting in working days (arbetsdagar), the unit of promises such as "svar inom två arbetsdagar".</summary>
/// <remarks>A working day is Monday to Friday and neither a public holiday nor one of the three eves; bridge days are working days.
/// Source: lag (1930:173) 2 §, which moves a last day off exactly the other days. Known for the years of
/// <see cref="SwedishCalendar"/>; outside them every member throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public static class WorkingDays
{
    /// <summary>Whether <paramref name="day"/> is a working day.</summary>
    public static bool IsWorkingDay(LocalDate day) => SwedishCalendar.KindOf(day) is DayKind.Workday or DayKind.BridgeDay;

    /// <summary>The last of the first <paramref name="workingDays"/> working days after <paramref name="day"/>.</summary>
    /// <param name="day">The day that something arrived; any kind of day, and never counted itself.</param>
    /// <param name="workingDays">How many working days, at least 0; fewer is an <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <returns>A working day after <paramref name="day"/>; for 0 working days, <paramref name="day"/> itself, of whatever kind.</returns>
    public static LocalDate Add(LocalDate day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        for (var left = workingDays; left > 0;)
        {
            day = day.PlusDays(1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>How many working days there are in <paramref name="days"/>, both ends included.</summary>
    public static int CountIn(DateInterval days) => days.Count(IsWorkingDay);
}
