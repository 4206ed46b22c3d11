using System.Globalization;
using NodaTime;

namespace Stats.Dashboards.Text;

/// <summary>How numbers, times and dates are written in one language. Pure: the same value is always written the same.</summary>
public abstract class Formats
{
    /// <summary>What stands where there is no number.</summary>
    public const string Missing = "–";

    private const int MinutesPerHalfHour = 30;

    protected abstract NumberFormatInfo Numbers { get; }

    protected abstract string HourUnit { get; }

    /// <summary>A count: "12 345".</summary>
    public string Count(long count) => count.ToString("N0", Numbers);

    /// <summary>A mean: one decimal below 100, none above.</summary>
    public string Mean(double mean) => Mean(mean, mean);

    /// <summary>A mean among others: as many decimals as the largest of them has, so that a column of them can be compared.</summary>
    public string Mean(double mean, double largest) => mean.ToString(Math.Abs(largest) < 99.95 ? "N1" : "N0", Numbers);

    /// <summary>A fraction 0–1 as a whole percentage; a share that is neither none nor all never looks like it.</summary>
    public string Percent(double fraction) => fraction switch
    {
        > 0 and < 0.005 => "<" + PercentOf("1"),
        < 1 and > 0.995 => ">" + PercentOf("99"),
        _ => PercentOf(WholePercent(fraction).ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>A fraction that somebody chose, as it was written: up to two decimals of a per cent.</summary>
    public string ChosenPercent(double fraction) => PercentOf((fraction * 100).ToString("0.##", Numbers));

    /// <summary>The percentage as it is written, for comparing two written percentages.</summary>
    public static long WholePercent(double fraction) => (long)Math.Round(fraction * 100, MidpointRounding.AwayFromZero);

    /// <summary>A wait: "45 s", "4 min 30 s", "1 h 5 min".</summary>
    public string Wait(double seconds)
    {
        var whole = (long)Math.Round(seconds, MidpointRounding.AwayFromZero);
        var (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60);
        return whole < 60 ? $"{whole}\u00a0s"
            : hours == 0 ? Joined($"{minutes}\u00a0min", rest, "s")
            : Joined($"{hours}\u00a0{HourUnit}", minutes, "min");
    }

    /// <summary>The start of a half-hour 0–47: "09.30".</summary>
    public string Clock(int halfHour)
    {
        var minutes = halfHour * MinutesPerHalfHour;
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}{ClockSeparator}{minutes % 60:00}");
    }

    /// <summary>A half-hour 0–47 from start to end: "kl. 09.00–09.30".</summary>
    public string HalfHour(int halfHour) => Times(halfHour, halfHour + 1);

    /// <summary>From the start of one half-hour to the start of another, 0–48: "kl. 09.00–10.00".</summary>
    public abstract string Times(int from, int to);

    /// <summary>"22 maj 2026".</summary>
    public string Date(LocalDate day) => $"{day.Day}\u00a0{MonthName(day.Month)} {day.Year}";

    /// <summary>"fredag 22 maj 2026".</summary>
    public string DateWithWeekday(LocalDate day) => $"{Weekday(day.DayOfWeek)} {Date(day)}";

    /// <summary>"22 maj".</summary>
    public string DayOfMonth(LocalDate day) => $"{day.Day}\u00a0{MonthName(day.Month)}";

    /// <summary>"fredag 22 maj".</summary>
    public string WeekdayAndDay(LocalDate day) => $"{Weekday(day.DayOfWeek)} {DayOfMonth(day)}";

    /// <summary>The ISO week: "v. 21".</summary>
    public abstract string Week(LocalDate day);

    /// <summary>First to last day as shortly as it can be said: "2026", "mars 2026", "3–17 mars 2026".</summary>
    public string Period(DateInterval days)
    {
        var (first, last) = (days.Start, days.End);
        if (first.Day == 1 && last == last.With(DateAdjusters.EndOfMonth))
        {
            return first.Month == 1 && last.Month == 12 ? FromTo($"{first.Year}", $"{last.Year}")
                : first.Year == last.Year ? $"{FromTo(MonthName(first.Month), MonthName(last.Month))} {last.Year}"
                : FromTo(Month(first), Month(last));
        }

        return first == last ? Date(first)
            : first.Year == last.Year && first.Month == last.Month ? $"{first.Day}–{Date(last)}"
            : FromTo(first.Year == last.Year ? $"{first.Day}\u00a0{MonthName(first.Month)}" : Date(first), Date(last));
    }

    /// <summary>"mars 2026".</summary>
    public string Month(LocalDate day) => $"{MonthName(day.Month)} {day.Year}";

    public abstract string MonthName(int month);

    public abstract string Weekday(IsoDayOfWeek day);

    public abstract string ShortWeekday(IsoDayOfWeek day);

    /// <summary>"tisdagar", for what holds on every such day.</summary>
    public abstract string Weekdays(IsoDayOfWeek day);

    protected abstract string ClockSeparator { get; }

    protected abstract string PercentOf(string percent);

    /// <summary>A span between two things that are written with spaces.</summary>
    protected abstract string Span(string from, string to);

    private string FromTo(string from, string to) =>
        from == to ? from
        : from.Contains(' ', StringComparison.Ordinal) || to.Contains(' ', StringComparison.Ordinal) || to.Contains('\u00a0', StringComparison.Ordinal)
            ? Span(from, to)
            : $"{from}–{to}";

    private static string Joined(string large, long small, string unit) => small == 0 ? large : $"{large} {small}\u00a0{unit}";
}
