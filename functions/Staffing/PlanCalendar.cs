using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Staffing;

namespace Stats.Functions.Staffing;

/// <summary>The gaps of a staffing plan as a calendar to subscribe to (iCalendar, RFC 5545), in Swedish time and words.</summary>
internal static class PlanCalendar
{
    private const int MostOctets = 75;
    private static readonly LocalDatePattern date = LocalDatePattern.CreateWithInvariantCulture("yyyyMMdd");

    /// <summary>The rules of the European Union since 1996: last Sundays of March and October, at 01 UTC.</summary>
    private static readonly string[] zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/Stockholm",
        "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
        "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>An event for each gap. Made again, a gap that begins at the same time is the same event.</summary>
    /// <param name="plan">The plan; without a schedule there are no events.</param>
    /// <param name="madeOn">The day the plan was made.</param>
    public static string Of(StaffingPlan plan, LocalDate madeOn)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(plan, madeOn))
            Fold(text, line);
        return text.ToString();
    }

    private static IEnumerable<string> Lines(StaffingPlan plan, LocalDate madeOn) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Stats//Bemanning//SV", "CALSCALE:GREGORIAN",
        .. zone,
        .. StaffingGap.Of(plan).SelectMany(gap => Event(plan, gap, madeOn)),
        "END:VCALENDAR",
    ];

    private static IEnumerable<string> Event(StaffingPlan plan, StaffingGap gap, LocalDate madeOn)
    {
        var count = gap.Fewest == gap.Most ? $"{gap.Most}" : $"{gap.Fewest}–{gap.Most}";
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Local(gap.Day, gap.FirstHalfHour)}-{plan.Channel.ToString().ToLowerInvariant()}@bemanning.stats";
        yield return $"DTSTAMP:{date.Format(madeOn)}T000000Z";
        yield return $"DTSTART;TZID=Europe/Stockholm:{Local(gap.Day, gap.FirstHalfHour)}";
        yield return $"DTEND;TZID=Europe/Stockholm:{Local(gap.Day, gap.LastHalfHour + 1)}";
        yield return $"SUMMARY:Saknas {count} medarbetare {HalfHourText.Start(gap.FirstHalfHour, ".")}–{HalfHourText.End(gap.LastHalfHour, ".")}";
        yield return $"DESCRIPTION:Behovet är för {Percent(plan.Goal.ServiceLevelFraction)} % besvarade inom {Number(plan.Goal.Within.TotalSeconds)} sekunder "
            + "vid det antal kontakter som väntas.";
        yield return "TRANSP:TRANSPARENT";
        yield return "END:VEVENT";
    }

    private static string Local(LocalDate day, int halfHour) => halfHour < 48
        ? $"{date.Format(day)}T{HalfHourText.Start(halfHour, "")}00"
        : $"{date.Format(day.PlusDays(1))}T000000";

    private static string Percent(double fraction) => Number(fraction * 100);

    /// <summary>With a decimal comma, which iCalendar wants a backslash before.</summary>
    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture).Replace(".", "\\,", StringComparison.Ordinal);

    /// <summary>A line of more than 75 octets goes on on the next, after a space; no character is split.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
