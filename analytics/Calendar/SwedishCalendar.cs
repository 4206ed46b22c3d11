using System.Collections.Frozen;
using NodaTime;

namespace Stats.Analytics.Calendar;

/// <summary>Sweden's public holidays, eves and bridge days, computed from the law for the years 1990–2100.</summary>
/// <remarks>Source: lag (1989:253) om allmänna helgdagar, in force from 1990; since lag (2004:1320), from 2005, 6 June is a public
/// holiday instead of Whit Monday. The eves are those of lag (1930:173) om beräkning av lagstadgad tid 2 §, today's wording applied to
/// every year. In law every Sunday is a public holiday; here the word means the days with a name of their own, and other Sundays are
/// weekend. Half days by collective agreement (skärtorsdag, valborgsmässoafton) are local and not known here.
/// Every member throws <see cref="ArgumentOutOfRangeException"/> outside 1990–2100.</remarks>
public static class SwedishCalendar
{
    /// <summary>The first year known, 1990: before it, public holidays followed other laws.</summary>
    public const int FirstYear = 1990;

    /// <summary>The last year known, 2100, as long as the law stays as it is.</summary>
    public const int LastYear = 2100;

    private static readonly LocalDate[] EasterByYear = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(Computus)];
    private static readonly IReadOnlyList<PublicHoliday>[] HolidaysByYear = [.. EasterByYear.Select(ByLaw)];
    private static readonly FrozenSet<LocalDate>[] DatesByYear =
        [.. HolidaysByYear.Select(year => year.Select(holiday => holiday.Day).ToFrozenSet())];

    /// <summary>The one kind that <paramref name="day"/> is, by the precedence of <see cref="DayKind"/>.</summary>
    public static DayKind KindOf(LocalDate day) =>
        IsPublicHoliday(day) ? DayKind.PublicHoliday
        : IsEve(day) ? DayKind.Eve
        : IsWeekend(day) ? DayKind.Weekend
        : IsFree(day.PlusDays(-1)) && IsFree(day.PlusDays(1)) ? DayKind.BridgeDay
        : DayKind.Workday;

    /// <summary>Whether <paramref name="day"/> is a public holiday with a name of its own; false for an ordinary Sunday.</summary>
    public static bool IsPublicHoliday(LocalDate day) => DatesByYear[Index(day.Year)].Contains(day);

    /// <summary>Whether <paramref name="day"/> is a klämdag: a working day between two days that are not.</summary>
    public static bool IsBridgeDay(LocalDate day) => KindOf(day) == DayKind.BridgeDay;

    /// <summary>The public holidays of <paramref name="year"/> in date order, in every year thirteen.</summary>
    /// <remarks>Two that meet on one date are both listed, next to each other: första maj and Kristi himmelsfärdsdag in 2008,
    /// pingstdagen and nationaldagen in 2049. So the dates are distinct in most years, not in all.</remarks>
    public static IReadOnlyList<PublicHoliday> PublicHolidays(int year) => HolidaysByYear[Index(year)];

    /// <summary>Easter Sunday (påskdagen) of <paramref name="year"/>: a Sunday from 22 March to 25 April.</summary>
    /// <remarks>The Gregorian computus of Butcher, Jones and Meeus. Source: Meeus (1991), Astronomical Algorithms, chapter 8.</remarks>
    public static LocalDate EasterSunday(int year) => EasterByYear[Index(year)];

    private static IReadOnlyList<PublicHoliday> ByLaw(LocalDate easter)
    {
        var year = easter.Year;
        PublicHoliday[] holidays =
        [
            new(new(year, 1, 1), "Nyårsdagen", "New Year's Day"),
            new(new(year, 1, 6), "Trettondedag jul", "Epiphany"),
            new(easter.PlusDays(-2), "Långfredagen", "Good Friday"),
            new(easter, "Påskdagen", "Easter Sunday"),
            new(easter.PlusDays(1), "Annandag påsk", "Easter Monday"),
            new(new(year, 5, 1), "Första maj", "May Day"),
            new(easter.PlusDays(39), "Kristi himmelsfärdsdag", "Ascension Day"),
            new(easter.PlusDays(49), "Pingstdagen", "Whit Sunday"),
            year < 2005
                ? new(easter.PlusDays(50), "Annandag pingst", "Whit Monday")
                : new(new(year, 6, 6), "Nationaldagen", "National Day"),
            new(MidsummerDay(year), "Midsommardagen", "Midsummer Day"),
            new(SaturdayFrom(new(year, 10, 31)), "Alla helgons dag", "All Saints' Day"),
            new(new(year, 12, 25), "Juldagen", "Christmas Day"),
            new(new(year, 12, 26), "Annandag jul", "Boxing Day"),
        ];
        return Array.AsReadOnly([.. holidays.OrderBy(holiday => holiday.Day)]);
    }

    private static bool IsFree(LocalDate day) => IsPublicHoliday(day) || IsEve(day) || IsWeekend(day);

    private static bool IsEve(LocalDate day) =>
        day is { Month: 12, Day: 24 or 31 } || (day.Month == 6 && day == MidsummerDay(day.Year).PlusDays(-1));

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static LocalDate MidsummerDay(int year) => SaturdayFrom(new(year, 6, 20));

    private static LocalDate SaturdayFrom(LocalDate first) => first.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Saturday));

    private static LocalDate Computus(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var yearOfMoonCycle = year % 19;
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var daysToFullMoon = ((19 * yearOfMoonCycle) + century - (century / 4) - moonCorrection + 15) % 30;
        var daysToSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - daysToFullMoon - (yearOfCentury % 4)) % 7;
        var late = (yearOfMoonCycle + (11 * daysToFullMoon) + (22 * daysToSunday)) / 451;
        return new LocalDate(year, 3, 22).PlusDays(daysToFullMoon + daysToSunday - (7 * late));
    }

    private static int Index(int year) => year is >= FirstYear and <= LastYear
        ? year - FirstYear
        : throw new ArgumentOutOfRangeException(nameof(year), year,
            $"The Swedish calendar knows the years {FirstYear}–{LastYear}. Check the date that led here: its year may be misread.");
}
