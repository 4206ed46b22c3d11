using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>The 27 months that the demo municipality has exports for, as local days in Stockholm.</summary>
internal static class DemoPeriod
{
    public static readonly LocalDate First = new(2024, 1, 1);
    public static readonly LocalDate Last = new(2026, 3, 31);
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    public static int DayCount { get; } = Period.DaysBetween(First, Last) + 1;

    public static IEnumerable<LocalDate> Days => Enumerable.Range(0, DayCount).Select(First.PlusDays);

    public static int IndexOf(LocalDate day) => Period.DaysBetween(First, day);

    /// <summary>Local midnight of a day in seconds since 1970 UTC.</summary>
    public static long MidnightEpoch(LocalDate day) => day.AtStartOfDayInZone(Zone).ToInstant().ToUnixTimeSeconds();

    /// <summary>The wall-clock time of a second of a day; the hour that March skips is moved one hour on.</summary>
    public static ZonedDateTime At(LocalDate day, int secondOfDay) =>
        Zone.AtLeniently(day.AtMidnight().PlusSeconds(secondOfDay));
}
