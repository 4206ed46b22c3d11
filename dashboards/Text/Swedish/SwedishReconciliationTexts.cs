using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishReconciliationTexts : ReconciliationTexts
{
    public override string Unit => "Räknar";

    public override string Includes => "Räknas med";

    public override string Apart => "Räknas för sig";

    public override string Excludes => "Räknas inte";

    public override string UnitName(CountedUnit unit) => unit switch
    {
        CountedUnit.Contact => "kontakter: en var, hur många köer de än passerar",
        CountedUnit.Leg => "köpassager: en kontakt räknas i varje kö den passerar",
        CountedUnit.Case => "registrerade ärenden",
        CountedUnit.Message => "inkomna meddelanden",
        CountedUnit.Visit => "besök på webbplatsen",
        CountedUnit.PageVisit => "sidbesök: ett besök på tre sidor räknas tre gånger",
        CountedUnit.Submission => "insända e-tjänster",
        CountedUnit.Event => "händelser, inga kontakter",
        _ => "källprofilen säger inte vad",
    };

    public override string GroupName(CountedGroup group) => group switch
    {
        CountedGroup.Abandoned => "tappade samtal",
        CountedGroup.BeforeQueue => "de som lagt på innan de kom till en kö",
        CountedGroup.Internal => "interna kontakter",
        CountedGroup.Automatic => "automatiska (autosvar, nyhetsbrev, sökrobotar)",
        _ => "öppna ärenden",
    };

    public override string ExcludedName(CountedGroup group) =>
        group == CountedGroup.Open ? "öppna ärenden (bara avslutade ärenden finns med)" : GroupName(group);

    public override string Warning(string rows, string all, string share, string text) => $"{rows} av {all} använda rader ({share}): {text}";

    public override string Heading => "Stämmer källorna överens?";

    public override string Lead =>
        "De här källorna rapporterar samma kontakter. Den ena räknas. Den andra jämförs bara, och ingår inte i någon annan siffra. "
        + "En skillnad säger inte vilken källa som har rätt: de kan räkna olika saker.";

    public override string OnlyCompared(string primary) => $"Jämförs bara: samma kontakter som {primary}. Ingår inte i någon annan siffra.";

    public override string Pair(string primary, string secondary) => $"{primary} och {secondary}";

    public override string DefinitionsCaption(string primary, string secondary) => $"Vad {primary} och {secondary} räknar";

    public override string Definition => "Definition";

    public override string Counted(string source) => $"{source}, räknas";

    public override string Compared(string source) => $"{source}, jämförs";

    public override string NoChannels => "Källan som jämförs har inga kontakter.";

    public override string ChannelsCaption(string primary, string secondary) => $"Antal kontakter i {primary} och {secondary} de dagar båda har";

    public override string Channel => "Kanal";

    public override string CommonDays => "Dagar båda har";

    public override string CountIn(string source) => $"Antal i {source}";

    public override string Difference(string primary, string secondary) => $"{secondary} mot {primary}";

    public override string More(long difference, string formatted) => difference switch
    {
        > 0 => $"{formatted} fler",
        < 0 => $"{formatted} färre",
        _ => "lika många",
    };

    public override string DifferentDays => "Dagar som skiljer";

    public override string DaysOnlyIn(string source) => $"Dagar bara i {source}";

    public override string DaysWith(string days, string contacts) => $"{days} ({contacts} kontakter)";

    public override string DifferencesCaption(string channel, string primary, string secondary) =>
        $"{channel}: dagarna då {primary} och {secondary} skiljer mest";

    public override string Day => "Dag";

    public override string LookAlike(string first, string second, Channel channel, string agreeing, string common, bool sameSource) =>
        $"{first} och {second} ser ut att rapportera samma {Texts.Swedish.Shared.ContactsIn(channel)}: {agreeing} av {common} dagar skiljer de högst 10\u00a0%. Nu räknas båda. "
        + "Om det är samma kontakter: skriv sameContactsAs för en av dem i " + (sameSource ? "dess källprofil." : "stats.yaml.");
}
