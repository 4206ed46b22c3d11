using Stats.Analytics.Benefit;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishAvoidableTexts : AvoidableTexts
{
    public override string Heading => "Hur mycket kontakt hade aldrig behövts?";

    public override string Message(string share) =>
        $"{share} av kontakterna med oss hade inte behövts om något hade gjorts, eller gjorts rätt, från början.";

    public override string Basis(string count, string coded, string weighed, string covered) =>
        $"Bygger på {count} kontakter som medarbetare gett en orsak {coded}, vägda efter hur många kontakter varje ämne och "
        + $"kanal hade {weighed}. Urvalet täcker ämnen och kanaler med {covered} av kontakterna. Parentesen rymmer den sanna "
        + "andelen 19 gånger av 20.";

    public override string StatusFollowUp(string share) => $"Frågor om hur det går med ett ärende: {share}.";

    public override string Repeats(string share) => $"Hade redan hört av sig om samma sak inom sju dagar, enligt egen uppgift: {share}.";

    public override string RepeatsUnknown =>
        "Hur många som hör av sig igen inom sju dagar går inte att räkna: inget sparas om vem som kontaktar oss. Fråga i "
        + "stället vid kodningen och fyll i kolumnen repeats i coding.csv.";

    public override string CausesTitle(string cause) => $"Vanligast räknat i arbetstid: {cause}";

    public override string CausesSubtitle(string count, string period) =>
        $"Andel av alla kontakter med medarbetare. {count} kodade kontakter, {period}. Strecket under stapeln visar var den "
        + "sanna andelen ligger 19 gånger av 20.";

    public override string CausesDescription =>
        "Liggande staplar med andelen för varje orsak, den som tar mest arbetstid överst. Samma tal står i tabellen nedanför.";

    public override string CausesCaption(string period) => $"Onödiga kontakter efter orsak, uppräknade till {period}";

    public override string Cause => "Orsak";

    public override string ShareOfContacts => "Andel av kontakterna";

    public override string ContactsPerYear => "Kontakter";

    public override string HoursPerYear => "Arbetstimmar";

    public override string QuartersCaption => "Andel onödiga kontakter kvartal för kvartal";

    public override string Quarter => "Kvartal";

    public override string AvoidableShare => "Andel onödiga";

    public override string Coded => "Kodade kontakter";

    public override string NoSample =>
        "Det går inte att säga ännu. Kommandot stats sample säger vilka kontakter som ska få en orsak, så att andelen blir rätt "
        + "inom fem procentenheter. Skriv dem i coding.csv.";

    public override string Mapped(bool isCases, string least, string count, string period, string told) =>
        $"Källornas egna ord räcker till att säga att minst {least} av {count} {(isCases ? "registrerade ärenden" : "kontakter")} {period} var onödiga. De säger något om {told}; resten kan vara vilket som:";

    public override string Method =>
        "Onödig betyder att vi kunde ha förebyggt kontakten, aldrig att den som hörde av sig gjorde fel. Medarbetare har bedömt "
        + "orsaken: låt två koda samma kontakter ibland och jämför. Användning av e-tjänster räknas inte.";

    public override string CauseName(ContactCause cause) => cause switch
    {
        ContactCause.StatusFollowUp => "undrar hur det går med ärendet",
        ContactCause.UnclearInformation => "otydlig information",
        ContactCause.NotFound => "hittade inte informationen",
        ContactCause.EServiceTrouble => "e-tjänsten krånglade",
        ContactCause.OurError => "fel i beslut, faktura eller brev",
        ContactCause.WrongReceiver => "fel mottagare eller slussad vidare",
        ContactCause.PromiseNotKept => "löfte som inte hölls",
        ContactCause.Outage => "driftstörning",
        ContactCause.CouldBeProactive => "svaret hade kunnat skickas i förväg",
        _ => "värdeskapande",
    };
}
