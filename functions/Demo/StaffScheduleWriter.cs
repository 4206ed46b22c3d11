using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Demo;

/// <summary>The lists that a contact centre keeps itself: the schedule of some weeks, and the service level it aims at.</summary>
/// <remarks>Planted: the week after Easter is scheduled as any other, so too few are on duty on its Tuesday, the first working day.</remarks>
internal sealed class StaffScheduleWriter(ExportFolder schedule, ExportFolder goals)
{
    public const string Source = "schema";
    public const string GoalSource = "mal";

    private static readonly LocalDate first = new(2026, 3, 23), last = new(2026, 4, 17);

    /// <summary>When a stretch begins, its length in minutes and how many are on duty in it; Mondays have one more all day.</summary>
    private static readonly (LocalTime From, int Minutes, int Agents)[] day = [(new(8, 0), 510, 3), (new(8, 30), 210, 1), (new(9, 0), 120, 1), (new(12, 30), 180, 1)];

    public void Write()
    {
        WriteFile(schedule, "bemanning_2026-04.csv", "datum;tid;minuter;kö;planerade", WorkingDaysFrom(first).SelectMany(Rows));
        WriteFile(goals, "servicemal.csv", "kö;gäller från;andel;inom", [";2025-01-01;80 %;60"]);
    }

    private static IEnumerable<LocalDate> WorkingDaysFrom(LocalDate start) => new DateInterval(start, last).Where(WorkingDays.IsWorkingDay);

    private static IEnumerable<string> Rows(LocalDate date) => day.Select((stretch, i) => string.Create(
        CultureInfo.InvariantCulture,
        $"{LocalDatePattern.Iso.Format(date)};{stretch.From:HH:mm};{stretch.Minutes};;{stretch.Agents + (i == 0 && date.DayOfWeek == IsoDayOfWeek.Monday ? 1 : 0)}"));

    private static void WriteFile(ExportFolder folder, string name, string header, IEnumerable<string> rows)
    {
        var file = folder.Create(name, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), "\r\n");
        file.WriteLine(header);
        foreach (var row in rows)
            file.WriteLine(row);
        folder.Deliver(file, name, DemoPeriod.Last.PlusDays(1));
    }
}
