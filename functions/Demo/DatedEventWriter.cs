using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Stats.Functions.Demo;

/// <summary>Our own plain list of what happened when: UTF-8 with byte order mark, semicolons, local times.</summary>
internal sealed class DatedEventWriter(ExportFolder folder, TruthTally tally)
{
    public const string Source = "handelser";
    private const string Header = "tjänst;start;slut;typ;beskrivning";
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public void Write()
    {
        WriteFile("avbrott.csv", PlantedTruths.Outages
            .OrderBy(outage => outage.Start)
            .Select(outage => Row(outage.Topic.Name, outage.Start, outage.End, "avbrott", outage.Description)));
        WriteFile("andringar.csv", Changes().OrderBy(change => change.Start).Select(change => change.Row)
            .Append("/avfall/sortera;okänt datum;;sidändring;Uppdaterade bilder"));
        tally.MalformedIn(Source, "andringar.csv", 1);
    }

    private static IEnumerable<(LocalDateTime Start, string Row)> Changes()
    {
        yield return Change(PlantedTruths.EffectiveEditPage, PlantedTruths.EffectiveEdit, null, "sidändring", "Skrev om stegen");
        yield return Change(PlantedTruths.IneffectiveEditPage, PlantedTruths.IneffectiveEdit, null, "sidändring", "Bytte bild och rubrik");
        yield return Change(
            DemoCatalogue.Waste.Name, PlantedTruths.MixChange, PlantedTruths.MixChange.PlusDays(29), "kampanj", "Ny sortering införs");
        foreach (var launch in PlantedTruths.Launches)
            yield return Change(launch.EService.FlowId, launch.Day, null, "lansering", $"Ny e-tjänst: {launch.EService.Name}");
        foreach (var mailing in PlantedTruths.Mailings)
            yield return Change(DemoCatalogue.Waste.Name, mailing.Day, null, "utskick", Invoices(mailing));
        for (var year = DemoPeriod.First.Year; year <= DemoPeriod.Last.Year; year++)
            yield return Change(DemoCatalogue.School.Name, new(year, 1, 15), new LocalDate(year, 1, 31), "kampanj", "Skolvalet är öppet");
    }

    private static string Invoices(PlantedMailing mailing) =>
        mailing.Day.Month == 5 ? "Kvartals- och årsfakturor för avfall" : "Kvartalsfakturor för avfall";

    private static (LocalDateTime Start, string Row) Change(
        string service, LocalDate day, LocalDate? lastDay, string kind, string description)
    {
        var start = day + new LocalTime(8, 0);
        return (start, Row(service, start, lastDay?.At(new LocalTime(23, 59)), kind, description));
    }

    private static string Row(string service, LocalDateTime start, LocalDateTime? end, string kind, string description) =>
        $"{service};{Time.Format(start)};{(end is { } time ? Time.Format(time) : "")};{kind};{description}";

    private void WriteFile(string name, IEnumerable<string> rows)
    {
        var file = folder.Create(name, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), "\r\n");
        file.WriteLine(Header);
        foreach (var row in rows)
            file.WriteLine(row);
        folder.Deliver(file, name, DemoPeriod.Last.PlusDays(1));
    }
}
