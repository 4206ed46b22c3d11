using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Stats.Dashboards.Text.Swedish;

/// <summary>Decimal comma, thin space between thousands, "18 %", "kl. 09.00–09.30", "v. 21".</summary>
public sealed class SwedishFormats : Formats
{
    private static readonly string[] months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    private static readonly string[] weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

    protected override NumberFormatInfo Numbers { get; } = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u202f",
        NegativeSign = "−",
    };

    protected override string HourUnit => "tim";

    protected override string ClockSeparator => ".";

    public override string Times(int from, int to) => $"kl.\u00a0{Clock(from)}–{Clock(to)}";

    public override string Week(LocalDate day) => $"v.\u00a0{WeekYearRules.Iso.GetWeekOfWeekYear(day)}";

    public override string MonthName(int month) => months[month - 1];

    public override string Weekday(IsoDayOfWeek day) => weekdays[(int)day - 1];

    public override string ShortWeekday(IsoDayOfWeek day) => Weekday(day)[..3];

    public override string Weekdays(IsoDayOfWeek day) => Weekday(day) + "ar";

    protected override string PercentOf(string percent) => $"{percent}\u00a0%";

    protected override string Span(string from, string to) => $"{from} – {to}";
}
