namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishChannelsTexts : ChannelsTexts
{
    public override string Heading => "Hur kommer kontakterna in?";

    public override string Lead => "Vilka vägar invånarna väljer och hur det förändras över tid.";

    public override string CitizensHeading => "Invånarnas kontakter";

    public override string Message(string channel, string share, string month, string? change) =>
        $"{channel} var största kanalen i {month}: {share} av invånarnas kontakter{(change is null ? "" : ", " + change)}";

    public override string ShareChange(long points, string month) => points == 0
        ? $"lika stor andel som i {month}"
        : $"{Math.Abs(points)}\u00a0procentenhet{(Math.Abs(points) == 1 ? "" : "er")} {(points > 0 ? "mer" : "mindre")} än i {month}";

    public override string NoWholeMonth => "Det finns ännu ingen hel månad att säga något om";

    public override string Subtitle(string period, string count) => $"Inkomna kontakter per månad och kanal, {period}. Bygger på {count} kontakter.";

    public override string OwnScale => "Alla diagram har samma tidsaxel men var sin skala på höjden. Jämför utvecklingen här och antalen i tabellerna.";

    public override string TrendDescription(string channel, string period, string highest, string highestMonth) =>
        $"Stapeldiagram över {channel} per månad, {period}. Flest kom i {highestMonth}: {highest}. Alla värden finns i tabellerna.";

    public override string Highest(string count) => $"högst {count}";

    public override string TrendSubtitle(string count, string contacts, string last, string lastMonth) =>
        $"{last} {contacts} i {lastMonth}, {count} i hela diagrammet";

    public override string UnfinishedKey => "månad med ofullständiga data";

    public override string FinishedKey => "hel månad";

    public override string Unfinished => "ofullständig";

    public override string ApartHeading => "Webbesök och interna kontakter";

    public override string ApartText =>
        "De visas för sig och ingår inte i andelarna. Ett webbesök är inte en fråga till kommunen, och interna kontakter kommer från medarbetare, system och tester.";

    public override string UnknownText =>
        "Okänd kanal är kontakter där källan inte säger hur de kom in. Om den ändras samtidigt som en annan kanal är det oftast registreringen som har ändrats, inte invånarnas vanor.";

    public override string MonthsCaption => "Invånarnas kontakter per månad och kanal: antal och andel av månadens kontakter";

    public override string OlderMonths => "Äldre månader";

    public override string YearsCaption => "Invånarnas kontakter per år och kanal: antal och andel av årets kontakter";

    public override string ApartMonthsCaption => "Webbesök och interna kontakter per månad, antal";

    public override string ApartYearsCaption => "Webbesök och interna kontakter per år, antal";

    public override string Month => "Månad";

    public override string Year => "År";

    public override string Total => "Summa";

    public override string TablesHeading => "Tabeller";

    public override string TablesText => "En ofullständig period saknar data i början eller i slutet. Jämför den inte med hela perioder.";
}
