using System.Text;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Demo;

/// <summary>Streamflow's view casesdescriptions: UTF-8, semicolons, local times, one file per quarter of closed cases.</summary>
internal sealed class StreamflowWriter(ExportFolder folder, TruthTally tally)
{
    public const string Source = "arenden";
    private const string MalformedFile = "casesdescriptions_2024-Q3.csv";
    private const string Header = "case_id;description;created_on;closed_on;duration;due_on;priority;deleted;resolution;assigned;"
        + "casetype;casetype_owner;assigned_project;assigned_organization;assigned_group";

    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly LocalDatePattern IdDay = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly string[] Clerks = ["Anna Ek", "Bo Al", "Siv Ask", "Leo Rönn"];
    private readonly Random random = new(9);
    private readonly PriorityQueue<DemoCase, LocalDateTime> open = new();

    public void Write()
    {
        foreach (var quarter in DemoPeriod.Days.GroupBy(day => (day.Year, Number: (day.Month + 2) / 3)))
        {
            var name = $"casesdescriptions_{quarter.Key.Year}-Q{quarter.Key.Number}.csv";
            var file = folder.Create(name, new UTF8Encoding(false));
            file.WriteLine(Header);
            foreach (var day in quarter)
                Open(day);
            var end = new LocalDate(quarter.Key.Year, quarter.Key.Number * 3, 1).PlusMonths(1);
            while (open.TryPeek(out var next, out var closed) && closed < end.AtMidnight())
            {
                file.WriteLine(Row(next));
                Count(next);
                open.Dequeue();
            }
            if (name == MalformedFile)
                WriteMalformed(file, name);
            folder.Deliver(file, name, end);
        }
    }

    private void Open(LocalDate day)
    {
        if (!WorkingDays.IsWorkingDay(day))
            return;
        var weight = DayRhythm.Weight(DemoChannel.Phone, day) / 250;
        var number = 1;
        foreach (var type in DemoCaseType.All)
            for (var left = random.Poisson(type.PerYear * weight * DayRhythm.Season(type.Topic, day)); left > 0; left--)
                Open(day, type, number++);
    }

    private void Open(LocalDate day, DemoCaseType type, int number)
    {
        var created = day.AtMidnight().PlusSeconds(TimeOfDay.Phone.Second(random));
        var closed = random.Chance(0.3)
            ? created.PlusSeconds(random.Next(60, 900))
            : WorkingDays.Add(day, 1 + (int)random.LogNormal(type.MeanDays * 5 / 7, 0.7)).AtMidnight()
                .PlusSeconds(TimeOfDay.Phone.Second(random));
        var opened = new DemoCase($"{IdDay.Format(day)}-{number}", type, created, closed)
        { IsDeleted = random.Chance(0.01), HasType = !random.Chance(0.02) };
        open.Enqueue(opened, closed);
    }

    private string Row(DemoCase closed)
    {
        var direct = closed.Created.Date == closed.Closed.Date;
        var due = direct ? "" : Time.Format(WorkingDays.Add(closed.Created.Date, 10).AtMidnight());
        var resolution = closed.IsDeleted ? "NULL" : direct ? "Besvarad direkt" : "Åtgärdad";
        var type = closed.HasType ? $"{closed.Type.Name};{closed.Type.Owner}" : "NULL;NULL";
        string priority = direct ? "" : "Normal", deleted = closed.IsDeleted ? "1" : "0";
        return $"{closed.Id};Ärende om {closed.Type.Topic.Name.ToLowerInvariant()};"
            + $"{Time.Format(closed.Created)};{Time.Format(closed.Closed)};"
            + $"{closed.DurationMilliseconds};{due};{priority};{deleted};{resolution};{random.Pick(Clerks)};{type};"
            + $"Kundtjänst;{closed.Type.Owner};Kundcenter";
    }

    private void Count(DemoCase closed)
    {
        if (closed.IsDeleted)
        {
            tally.Add(closed.Closed.Date, new() { CasesDeleted = 1 });
            return;
        }
        tally.Add(closed.Closed.Date, new() { CasesClosed = 1 });
        tally.Add(closed.Created.Date, new() { CasesCreated = 1 });
    }

    private void WriteMalformed(StreamWriter file, string name)
    {
        file.WriteLine("20240999-1;;i går;2024-09-30 10:00:00;60000;;;0;Besvarad direkt;Bo Al;"
            + "Förskola;Barn och utbildning;Kundtjänst;Kundcenter;Kundcenter");
        tally.MalformedIn(Source, name, 1);
    }
}
