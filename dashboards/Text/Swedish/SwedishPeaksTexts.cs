using Stats.Dashboards.Charts;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishPeaksTexts : PeaksTexts
{
    public override string Heading => "När är det som mest att göra?";

    public override string Lead(string contacts) => $"Så fördelar sig inkomna {contacts} över veckan. Använd sidan som underlag när schemat läggs.";

    public override string MeasureHeading(LoadMeasure measure, string contacts) =>
        measure == LoadMeasure.Contacts ? $"Antal {contacts}" : "Arbete i minuter";

    public override string Message(LoadMeasure measure, string contacts, string when, string value) => measure == LoadMeasure.Contacts
        ? $"Flest {contacts} kommer {when}: {value} i snitt"
        : $"Mest arbete kommer {when}: {value} minuter i snitt";

    public override string NothingArrived(string contacts) => $"Inga {contacts} kom in under perioden";

    public override string Subtitle(LoadMeasure measure, string contacts, string period, string days, string count) =>
        $"{(measure == LoadMeasure.Contacts ? $"Inkomna {contacts}" : "Inkommet arbete i minuter")} per halvtimme, medelvärde per veckodag, "
        + $"{period}. Bygger på {count} {contacts} under {days}.";

    public override string Description(LoadMeasure measure, string contacts, string first, string last) =>
        $"Rutnät med veckodagar som kolumner och halvtimmar från {first} till {last} som rader. Varje ruta visar "
        + $"{(measure == LoadMeasure.Contacts ? $"hur många {contacts}" : "hur många minuters arbete")} som kommer in i snitt: ju fler, desto starkare färg. "
        + "Alla värden finns i tabellen efter diagrammet.";

    public override string Caption(LoadMeasure measure, string contacts, string period) =>
        $"{(measure == LoadMeasure.Contacts ? $"Inkomna {contacts}" : "Arbete i minuter")} per halvtimme, medelvärde, {period}";

    public override string Legend(LoadMeasure measure, string contacts) =>
        measure == LoadMeasure.Contacts ? $"{Capital(contacts)} per halvtimme" : "Minuter per halvtimme";

    public override string TimeOfDay => "Klockslag";

    public override string NoTimes =>
        "Ingen källa talar om vid vilket klockslag kontakterna kom in. Välj en rapport med intervall (15, 30 eller 60 minuter) "
        + "eller enskilda samtal när exporten beställs.";

    public override string MinutesExplained =>
        "Minuterna är antalet kontakter gånger den genomsnittliga hanteringstiden för det som kontakterna gällde. De visar hur mycket arbete topparna innebär, inte bara hur många som hör av sig.";

    public override string NoHandleTimes => "Ingen källa talar om hanteringstid, så arbetet i minuter kan inte visas.";

    public override string LeftOutHeading => "Vad är inte med?";

    public override string LeftOut(int count, string days) =>
        $"{days} är {(count == 1 ? "utelämnad" : "utelämnade")}: röda dagar, aftnar och klämdagar följer ett annat mönster och skulle dra ned medelvärdet.";

    public override string NothingLeftOut => "Inga röda dagar, aftnar eller klämdagar fanns i perioden, så alla dagar är med.";

    public override string LeftOutList => "Visa dagarna";

    public override string MethodHeading => "Så är det räknat";

    public override string Method =>
        "Varje ruta visar alla inkomna kontakter under halvtimmen, delade med antalet sådana veckodagar i perioden. Tiderna är lokal tid. "
        + "Kontakter utan klockslag är inte med.";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
