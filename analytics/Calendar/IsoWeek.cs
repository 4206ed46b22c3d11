using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Stats.Analytics.Calendar;

/// <summary>A week as Swedes count them ("v. 46"): Monday to Sunday, week 1 being the one with 4 January. Source: ISO 8601.</summary>
/// <param name="Year">The year whose week it is, 1–9998: around New Year not always the year of each of its days.</param>
/// <param name="Week">1–52, or 1–53 in the years that have 53 weeks; otherwise <see cref="ArgumentOutOfRangeException"/>.</param>
public readonly record struct IsoWeek(int Year, int Week) : IComparable<IsoWeek>
{
    private const int LastYear = 9998;

    /// <summary>The year whose week it is, 1–9998.</summary>
    public int Year { get; } = Year is >= 1 and <= LastYear
        ? Year
        : throw new ArgumentOutOfRangeException(nameof(Year), Year, $"Expected a year from 1 to {LastYear}.");

    /// <summary>The number of the week in <see cref="Year"/>, 1–53.</summary>
    public int Week { get; } = Exists(Year, Week)
        ? Week
        : throw new ArgumentOutOfRangeException(nameof(Week), Week, $"Expected a week from 1 to {WeeksIn(Year)}, the last one of {Year}.");

    /// <summary>The Monday that begins the week.</summary>
    public LocalDate Monday => WeekYearRules.Iso.GetLocalDate(Year, Week, IsoDayOfWeek.Monday);

    /// <summary>The seven days of the week, Monday to Sunday.</summary>
    public DateInterval Days => new(Monday, Monday.PlusDays(6));

    /// <summary>The week after.</summary>
    public IsoWeek Next => Of(Monday.PlusWeeks(1));

    /// <summary>The week before.</summary>
    public IsoWeek Previous => Of(Monday.PlusWeeks(-1));

    /// <summary>The week that <paramref name="day"/> lies in.</summary>
    public static IsoWeek Of(LocalDate day) => new(WeekYearRules.Iso.GetWeekYear(day), WeekYearRules.Iso.GetWeekOfWeekYear(day));

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else.</summary>
    /// <returns>Whether <paramref name="text"/> names a week that exists; if not, <paramref name="week"/> must not be used.</returns>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not [_, _, _, _, '-', 'W', _, _]) return false;
        if (!TryDigits(text.AsSpan(0, 4), out var year) || !TryDigits(text.AsSpan(6), out var number)) return false;
        if (!Exists(year, number)) return false;
        week = new(year, number);
        return true;
    }

    /// <summary>The week in ISO 8601: "2025-W01".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Week:D2}");

    /// <summary>Orders weeks in time.</summary>
    public int CompareTo(IsoWeek other) => (Year, Week).CompareTo((other.Year, other.Week));

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(IsoWeek left, IsoWeek right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is earlier or the same.</summary>
    public static bool operator <=(IsoWeek left, IsoWeek right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(IsoWeek left, IsoWeek right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is later or the same.</summary>
    public static bool operator >=(IsoWeek left, IsoWeek right) => left.CompareTo(right) >= 0;

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool Exists(int year, int week) => year is >= 1 and <= LastYear && week >= 1 && week <= WeeksIn(year);

    private static int WeeksIn(int year) => WeekYearRules.Iso.GetWeeksInWeekYear(year);
}
