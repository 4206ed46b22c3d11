using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Stats.Dashboards.Text.English;

/// <summary>Decimal point, comma between thousands, "18%", "09:00–09:30", "week 21".</summary>
public sealed class EnglishFormats : Formats
{
    protected override NumberFormatInfo Numbers { get; } = new() { NegativeSign = "−" };

    protected override string HourUnit => "h";

    protected override string ClockSeparator => ":";

    public override string Times(int from, int to) => $"{Clock(from)}–{Clock(to)}";

    public override string Week(LocalDate day) => $"week\u00a0{WeekYearRules.Iso.GetWeekOfWeekYear(day)}";

    public override string MonthName(int month) => DateTimeFormatInfo.InvariantInfo.MonthNames[month - 1];

    public override string Weekday(IsoDayOfWeek day) => $"{day}";

    public override string ShortWeekday(IsoDayOfWeek day) => Weekday(day)[..3];

    public override string Weekdays(IsoDayOfWeek day) => $"{day}s";

    protected override string PercentOf(string percent) => $"{percent}%";

    protected override string Span(string from, string to) => $"{from} to {to}";
}
