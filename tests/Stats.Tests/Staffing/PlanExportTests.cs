using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;
using Stats.Analytics.Staffing;
using Stats.Functions.Commands;
using Stats.Functions.Staffing;

namespace Stats.Tests.Staffing;

public sealed class PlanExportTests
{
    private static readonly LocalDate made = new(2026, 3, 1);

    [Fact]
    public void The_CSV_has_a_row_for_each_half_hour() => Assert.Equal(
        """
        day;start;end;contacts;low;high;need;lowNeed;highNeed;planned;gap
        2026-03-02;08:00;08:30;4;3.2;4.8;4;4;4;2.5;1.5
        2026-03-02;08:30;09:00;3;2.4;3.6;3;3;3;5;-2
        2026-03-02;08:00;08:30;2;1.6;2.4;2;2;2;;

        """.ReplaceLineEndings("\n"),
        PlanCsv.Of(Plans.Of(Plans.Day([4, 3], [2.5, 5]), Plans.Day([2], null)))[1..]);

    [Fact]
    public void Both_files_say_that_they_are_what_they_are()
    {
        Assert.Equal('\uFEFF', PlanCsv.Of(Plans.Of())[0]);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", PlanCalendar.Of(Plans.Of(), made), StringComparison.Ordinal);
    }

    [Fact] // 08.00–09.30 lacks 1, 2 and 2; at 09.30 less than half an employee, at 10.00 nobody; at 10.30 two.
    public void The_calendar_has_an_event_for_each_gap()
    {
        var lines = Unfolded(PlanCalendar.Of(Plans.Of(Plans.Day([3, 4, 4, 4, 4, 4], [2, 2, 2, 3.6, 4, 2])) with { Goal = Plans.Goal with { ServiceLevelFraction = 0.825 } }, made));
        Assert.Equal(["SUMMARY:Saknas 1–2 medarbetare 08.00–09.30", "SUMMARY:Saknas 2 medarbetare 10.30–11.00"], With("SUMMARY"));
        Assert.Equal(["DTSTART;TZID=Europe/Stockholm:20260302T080000", "DTSTART;TZID=Europe/Stockholm:20260302T103000"], With("DTSTART;"));
        Assert.Equal(["DTEND;TZID=Europe/Stockholm:20260302T093000", "DTEND;TZID=Europe/Stockholm:20260302T110000"], With("DTEND;"));
        Assert.Equal(["UID:20260302T080000-phone@bemanning.stats", "UID:20260302T103000-phone@bemanning.stats"], With("UID"));
        Assert.Equal(["DTSTAMP:20260301T000000Z", "DTSTAMP:20260301T000000Z"], With("DTSTAMP"));
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Equal(
            "DESCRIPTION:Behovet är för 82\\,5 % besvarade inom 60 sekunder vid det antal kontakter som väntas.", With("DESCRIPTION").First());

        IEnumerable<string> With(string start) => lines.Where(line => line.StartsWith(start, StringComparison.Ordinal));
    }

    [Fact]
    public void A_gap_ends_with_its_day()
    {
        var evening = Plans.Day([1], [0]);
        var late = evening with { Intervals = [evening.Intervals[0] with { HalfHour = 47 }] };
        var early = evening with { Day = Plans.Monday.PlusDays(1), Intervals = [evening.Intervals[0] with { HalfHour = 0 }] };
        var lines = Unfolded(PlanCalendar.Of(Plans.Of(late, early), made));
        Assert.Contains("DTEND;TZID=Europe/Stockholm:20260303T000000", lines);
        Assert.Contains("SUMMARY:Saknas 1 medarbetare 23.30–24.00", lines);
        Assert.Contains("SUMMARY:Saknas 1 medarbetare 00.00–00.30", lines);
    }

    [Fact]
    public void No_line_of_the_calendar_is_longer_than_75_octets_and_no_character_is_split()
    {
        var calendar = PlanCalendar.Of(Plans.Of(Plans.Day([3], [0])), made);
        var lines = calendar.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(lines, line => line.StartsWith(' '));
        Assert.DoesNotContain("\n", calendar.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_schedule_has_no_gaps() => Assert.Empty(StaffingGap.Of(Plans.Of(Plans.Day([3, 4], null))));

    [Fact]
    public void On_the_command_line_a_wait_without_end_is_null_empty_or_said_in_words()
    {
        var plan = Plans.Of(Plans.Day([3], null)) with { Promises = [new ServicePromise(2, null, 0.8, 0, double.PositiveInfinity, 0.25)] };
        var json = JsonNode.Parse(PromiseTable.Json(plan))!;
        Assert.Equal(2, (int)json["promises"]![0]!["agents"]!);
        Assert.Equal(60, (int)json["goal"]!["within"]!);
        Assert.Null(json["promises"]![0]!["averageSpeedOfAnswerSeconds"]);
        Assert.Equal("2;0.8;;0;;0.25", PromiseTable.Csv(plan).Split('\n')[1]);
        Assert.Equal(["2", "over an hour", "0 %", "without end", "25 %"], Cells(PromiseTable.Table(plan)));
    }

    [Fact]
    public void On_the_command_line_a_plan_shows_its_half_hours()
    {
        var plan = Plans.Of(Plans.Day([4, 3], [2.5, 5]), Plans.Day([4], null) with { Day = Plans.Monday.PlusDays(7) });
        Assert.Equal(
            ["Mon 2026-03-02", "08:00", "4", "3.2–4.8", "4", "4–4", "2.5", "1.5", "", "08:30", "3", "2.4–3.6", "3", "3–3", "5", "-2"],
            Cells(StaffTable.Table(plan)));
        Assert.Equal(4, (int)JsonNode.Parse(StaffTable.Json(plan))!["days"]![0]!["intervals"]![0]!["need"]!);
        Assert.Equal(PlanCsv.Of(plan), StaffTable.Csv(plan));
    }

    private static string[] Unfolded(string calendar) =>
        calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Cells(Table table) => [.. table.Rows.SelectMany(row => row).Select(Text)];

    private static string Text(IRenderable cell)
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) });
        return string.Concat(cell.Render(RenderOptions.Create(console), 100).Select(segment => segment.Text)).Trim();
    }
}
