using Stats.Analytics.Contacts;
using Stats.Analytics.Interventions;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishChangesTexts : ChangesTexts
{
    public override string Heading => "Ändringar";

    public override string Lead => "Hjälpte det vi ändrade? Varje sidändring, lansering, utskick och kampanj jämförs med vad som hade väntats utan den.";

    public override string NoChanges =>
        "Ingen ändring de senaste två åren är känd. Skriv upp sidändringar, nya e-tjänster, utskick och kampanjer i changes.csv eller i en lista med daterade händelser, så prövas de här.";

    public override string LastingHeading => "Hjälpte ändringen?";

    public override string PassingHeading => "Vad gav utskick och kampanjer?";

    public override string PassingCaption(string period) => $"Utskick och kampanjer, {period}";

    public override string WaitingHeading => "Vilka ändringar väntar på utvärdering?";

    public override string WaitingCaption => "Ändringar med en bedömning kvar";

    public override string NothingWaits => "Ingen ändring väntar på utvärdering.";

    public override string Kind(DatedEventKind kind) => kind switch
    {
        DatedEventKind.PageEdit => "Ändrad sida",
        DatedEventKind.Launch => "Ny e-tjänst",
        DatedEventKind.Letter => "Utskick",
        DatedEventKind.Campaign => "Kampanj",
        _ => "Ändring",
    };

    public override string Title(string kind, string day, string what) => $"{kind} {day}: {what}";

    public override string About(Channel channel, string topic) => channel switch
    {
        Channel.Phone => "samtalen",
        Channel.Email => "mejlen",
        Channel.Chat => "chattarna",
        Channel.Visit => "besöken",
        Channel.Letter => "breven",
        Channel.EService => "de inskickade ärendena",
        _ => "kontakterna",
    } + $" om {topic}";

    public override string Decreased(string contacts, string percent, string low, string high, int weeks) =>
        $"{Capital(contacts)} minskade: {percent} färre än väntat (mellan {low} och {high}) under de {weeks} veckorna efter ändringen.";

    public override string Increased(string contacts, string percent, string low, string high, int weeks) =>
        $"{Capital(contacts)} ökade: {percent} fler än väntat (mellan {low} och {high}) under de {weeks} veckorna efter ändringen.";

    public override string Unchanged(string contacts, string low, string high, int weeks) =>
        $"{Capital(contacts)} är i stort sett oförändrade: mellan {low} och {high} under de {weeks} veckorna efter ändringen.";

    public override string Undecided(string contacts, string low, string high, int weeks) =>
        $"Det kan inte avgöras om {contacts} ändrades: effekten är någonstans mellan {low} och {high} under de {weeks} veckorna efter ändringen.";

    public override string TooLittleBefore(string contacts) => $"Det kan inte avgöras om {contacts} ändrades: minst åtta veckor före ändringen behöver vara kända.";

    public override string NoTopic => "Kan inte prövas: topics.csv säger inte vilket ämne den gäller.";

    public override string NothingToTest(string topic) => $"Kan inte prövas: inga kontakter om {topic} är kända före ändringen.";

    public override string Earliest(string day, string percent) => $"En effekt på {percent} skulle synas tidigast omkring {day}.";

    public override string NotWithinTwoYears(string percent) => $"En effekt på {percent} är för liten för att kunna skiljas från slumpen inom två år.";

    public override string NotYet(string day, int weeks) => $"Bedöms {day}, när {weeks} veckor har gått.";

    public override string Fewer(string count, string low, string high) => $"Det är {count} färre (mellan {low} och {high})";

    public override string More(string count, string low, string high) => $"Det är {count} fler (mellan {low} och {high})";

    public override string Hours(string hours, string minutes) => $", motsvarande omkring {hours} timmars arbete vid {minutes} minuter per kontakt";

    public override string Compared(string topics) => $"Jämfört med {topics}, där inget känt hände.";

    public override string UnknownControls(string names) => $"Går inte att jämföra med {names}, som står i changes.csv: det är inget annat ämne med kontakter. Rätta raden.";

    public override string NothingToCompare => "Det finns inget orört ämne att jämföra med: allt annat som hände samtidigt räknas som ändringen.";

    public override string PlacebosInTopics(int tests, int found) => $"Samma prövning på {(tests == 1 ? "ett ämne" : $"{tests} ämnen")} där inget ändrades visade en effekt i {Number(found)}.";

    public override string PlacebosInTime(int tests, int found) => $"Samma prövning vid {(tests == 1 ? "ett" : tests)} tidigare datum visade en effekt vid {Number(found)}.";

    public override string Widened => "Spannet är gjort bredare därefter.";

    public override string HangsOn(string day) => $"Utslaget hänger på en enda dag, {day}: utan den vore det ett annat. Se efter vad som hände då.";

    public override string Meanwhile(string events) => $"Samtidigt hände också: {events}.";

    public override string Hoped(string percent) => $"Förväntat när ändringen skrevs upp: {percent}.";

    public override string Owner(string owner) => $"Ansvarig: {owner}.";

    public override string Interval(string estimate, string low, string high) => $"{estimate} (mellan {low} och {high})";

    public override string OtherChannels(string effects) => $"Ämnets övriga kanaler samma tid: {effects}.";

    public override string Replaces(string ratio, string low, string high, string uses) =>
        $"E-tjänsten ersätter samtal: {ratio} (mellan {low} och {high}) per inskickat ärende, av {uses} ärenden.";

    public override string DoesNotReplace(string ratio, string low, string high, string uses) =>
        $"Det syns inte att e-tjänsten ersätter samtal: {ratio} (mellan {low} och {high}) per inskickat ärende, av {uses} ärenden.";

    public override string Total(string interval) => $"Ämnets alla kontakter, e-tjänsterna inräknade: {interval}.";

    public override string Day => "Dag";

    public override string Change => "Ändring";

    public override string Effect => "Fler eller färre kontakter än väntat";

    public override string Verdict => "Bedömning";

    public override string VerdictWord(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Decreased => "minskade",
        ChangeVerdict.Increased => "ökade",
        ChangeVerdict.Unchanged => "oförändrat",
        _ => "kan inte avgöras",
    };

    public override string NextCheckpoint => "Bedöms nästa gång";

    public override string HopedHeading => "Förväntat";

    public override string OwnerHeading => "Ansvarig";

    public override string ChartTitle(string contacts) => $"{Capital(contacts)} vecka för vecka";

    public override string ChartSubtitle(string from, string to) => $"Antal per vecka, {from}–{to}. Före ändringen visar linjen vad beräkningen stämmer med, efter den vad som väntades utan ändringen.";

    public override string ChartDescription(string contacts, string day) =>
        $"Stegdiagram över {contacts} per vecka: det väntade med osäkerhet, och det som kom. Ändringen gjordes {day}. Samma tal finns i tabellen.";

    public override string ChartCaption(string contacts, string title) => $"{Capital(contacts)} per vecka. {title}";

    public override string ChartKey => "Hel linje med band: väntat utan ändringen, och vad 95 fall av 100 ryms i. Streckad linje: det som kom. Skrafferat: färre än väntat.";

    public override string Week => "Vecka";

    public override string Expected => "Väntat";

    public override string Limits => "Mellan";

    public override string Seen => "Kom";

    public override string MethodHeading => "Så prövas en ändring";

    public override string Method =>
        "Kontakterna om ämnet före ändringen, högst två år, visar hur de brukar följa veckodagar, röda dagar, årstid, trend och kontakterna om andra ämnen där inget känt hände. "
        + "Det ger vad som hade väntats efter ändringen utan den, med osäkerhet. Dagar med avbrott och dagarna efter andra utskick om ämnet är borttagna. "
        + "Bedömningen görs 8 och 26 veckor efter en ändring och 4 veckor efter ett utskick, aldrig dag för dag: den som letar tills något syns hittar effekter som inte finns. "
        + "Minskade eller ökade står bara när hela spannet, som rymmer den sanna effekten i 95 fall av 100, ligger på ena sidan om noll.";

    public override string Limitations =>
        "Prövningen kan inte skilja ändringen från annat som hände ämnet samtidigt. Färre kontakter är inte alltid bättre: se också om fler klarade sitt ärende.";

    private static string Number(int found) => found == 0 ? "inget av dem" : $"{found} av dem";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
