using Stats.Analytics.Overview;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishStartTexts : StartTexts
{
    public override string Heading(string organisation) => $"Så kontaktar invånarna {organisation}";

    public override string Lead => "Hur många hör av sig, hur länge de får vänta och vilken väg de väljer – hämtat ur kommunens egna system.";

    public override string KeyNumbersHeading => "Fem nyckeltal";

    public override string Question(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "Hur många hör av sig en arbetsdag?",
        KeyNumberKind.AnsweredFraction => "Hur stor del av samtalen besvaras?",
        KeyNumberKind.NineInTenWaitSeconds => "Hur snabbt får de flesta svar?",
        KeyNumberKind.AverageWaitSeconds => "Hur länge väntar man i snitt?",
        KeyNumberKind.EServiceFraction => "Hur stor del kommer via e-tjänst?",
        _ => "När är det som mest att göra?",
    };

    public override string Unit(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "kontakter per arbetsdag i snitt",
        KeyNumberKind.AnsweredFraction => "av de inkomna samtalen besvarades",
        KeyNumberKind.NineInTenWaitSeconds => "eller kortare väntan för nio av tio besvarade samtal",
        KeyNumberKind.AverageWaitSeconds => "medelväntetid för besvarade samtal",
        KeyNumberKind.EServiceFraction => "av invånarnas kontakter var insända e-tjänster",
        _ => "",
    };

    public override string BusiestUnit(KeyNumberKind kind, string mean) =>
        kind == KeyNumberKind.BusiestHalfHour ? $"{mean} samtal på den halvtimmen i snitt" : $"{mean} kontakter den dagen i snitt";

    public override string WhyMissing(KeyNumberKind kind) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay => "Det finns inga kontakter från en hel period att räkna på ännu.",
        KeyNumberKind.AnsweredFraction => "Ingen källa talar om vilka samtal som besvarades.",
        KeyNumberKind.NineInTenWaitSeconds or KeyNumberKind.AverageWaitSeconds => "Ingen källa talar om hur länge samtalen väntade.",
        KeyNumberKind.EServiceFraction => "Det finns inga kontakter att räkna andelen på.",
        _ => "Ingen källa talar om när kontakterna kom in.",
    };

    public override string Changed(bool isUp, string by, string? since, string then) =>
        $"{(isUp ? "upp" : "ned")} {by} från {since ?? "samma tid ett år tidigare"} (då\u00a0{then})";

    public override string PercentagePoints(long points) => points == 1 ? "1\u00a0procentenhet" : $"{points}\u00a0procentenheter";

    public override string Unchanged(string? since, string then) => $"oförändrat från {since ?? "samma tid ett år tidigare"} (då\u00a0{then})";

    public override string NoYearBefore => "Det finns inga fullständiga siffror från året innan att jämföra med.";

    public override string RestsOn(KeyNumberKind kind, string count) => kind switch
    {
        KeyNumberKind.ContactsPerWorkingDay or KeyNumberKind.EServiceFraction or KeyNumberKind.BusiestWeekday => $"{count} kontakter",
        _ => $"{count} samtal",
    };

    public override string RestsOnLabel => "Bygger på";

    public override string TrustHeading => "Kan vi lita på siffrorna?";

    public override string NewestDay => "Senaste dag med data";

    public override string MoreHeading => "Läs mer";

    public override string PeaksLink => "Veckans toppar och dalar, halvtimme för halvtimme. Underlag för schemat.";

    public override string StaffingLink => "Hur många behövs, räcker schemat, och vad kan vi lova?";

    public override string ChannelsLink => "Telefon, e-post, e-tjänst och andra vägar in, månad för månad och år för år.";

    public override string QualityLink => "Vad varje källa räknar, hur färska uppgifterna är och vad som saknas.";
}
