using Stats.Analytics.Benefit;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishBenefitTexts : BenefitTexts
{
    public override string FreedHeading => "Vad har vi frigjort?";

    public override string FreedLead =>
        "Tid som ändringar har frigjort för annat arbete, enligt ändringstesten. Skriv gärna vad tiden användes till.";

    public override string FreedCaption => "Frigjord tid per ändring";

    public override string Change => "Ändring";

    public override string Period => "Period";

    public override string FewerContacts => "Färre kontakter";

    public override string MinutesEach => "Minuter per kontakt";

    public override string Assumed => " (antaget)";

    public override string Hours => "Timmar";

    public override string FullTime => "Motsvarar heltider";

    public override string FreedAssumptions(string hours) =>
        $"Timmar = färre kontakter × minuter per kontakt. Heltider räknas på {hours} timmar per år. De kontakter som uteblev "
        + "antas ha tagit lika lång tid som övriga. Spannet är det minsta och det största som talen tillåter. Tiden är spridd på "
        + "många korta stunder: den räcker till annat arbete, men säger inget om hur många som behövs och ska inte användas för "
        + "att dra in tjänster.";

    public override string NextHeading => "Vad bör vi göra härnäst?";

    public override string EServicesHeading => "E-tjänster att bygga, eller göra kända";

    public override string EServicesLead =>
        "Ämnen där mycket arbetstid går till korta frågor som ofta löses direkt och ofta hade kunnat undvikas, och där få "
        + "använder e-tjänst.";

    public override string EServicesCaption => "De tre ämnen där en e-tjänst skulle göra mest nytta";

    public override string MoreTopics => "Övriga ämnen";

    public override string MoreTopicsCaption => "Övriga ämnen i samma ordning";

    public override string Topic => "Ämne";

    public override string HoursAYear => "Arbetstimmar på tolv månader";

    public override string FirstLine => "Ärenden klara samma dag";

    public override string Avoidable => "Onödiga kontakter";

    public override string TakeUp => "Använder e-tjänst";

    public override string NoEService => "finns ingen";

    public override string EServicesMethod =>
        "Ordnat efter arbetstid × enkelhet × andel onödiga; ämnen där minst var tredje använder e-tjänst kommer sist. Enkelhet "
        + "är hur kort en kontakt är mot det vanliga gånger andelen ärenden som blir klara samma dag. Kontakter som e-tjänsten "
        + "själv orsakat räknas inte som onödiga här. Det är en ordning att börja samtalet med, ingen kalkyl.";

    public override string WavesHeading => "Meddelanden att skicka innan någon frågar";

    public override string WavesLead =>
        "Samma ämne ger fler kontakter än vanligt samma veckor varje år. De som hör av sig kan få veta i förväg.";

    public override string NoWaves =>
        "Inget ämne har tydligt fler kontakter samma veckor varje år. Det behövs två års data för att se det.";

    public override string WavesCaption => "Vågor som återkommer varje år";

    public override string Weeks => "Veckor";

    public override string ExtraContacts => "Kontakter utöver det vanliga, per år";

    public override string AboveUsual => "Över det vanliga";

    public override string Years => "Sedda år";

    public override string Week(string numbers) => $"v.\u00a0{numbers}";

    public override string WavesMethod =>
        "Det vanliga är medianen av veckorna runt omkring, per arbetsdag. En våg ligger tydligt över varje år. Talet är det "
        + "mesta som kan förebyggas, inte vad ett meddelande ger. Vågor som flyttar sig mellan veckor, som påsken, syns inte.";

    public override string AdoptionHeading => "E-tjänster att se efter";

    public override string AdoptionMessage(string all, string flagged, int count) =>
        count == 0 ? $"Ingen av {all} e-tjänster är oanvänd, faller tydligt eller har stannat på låg nivå." : $"{flagged} av {all} e-tjänster är oanvända, faller tydligt eller har stannat på låg nivå.";

    public override string FlaggedCaption => "E-tjänster som är oanvända, faller eller har stannat på låg nivå";

    public override string AllEServices => "Visa alla e-tjänster";

    public override string AdoptionCaption => "Alla e-tjänster, de som behöver ses efter först";

    public override string EService => "E-tjänst";

    public override string PerWeek => "Inskickade per vecka";

    public override string PerHundred => "Per 100 kontakter om ämnet";

    public override string ChangeInAYear => "Förändring";

    public override string State => "Läge";

    public override string ChangeOf(string size, long percent) => percent == 0 ? "oförändrat" : $"{(percent > 0 ? "upp" : "ned")} {size}";

    public override string Launched(string day) => $", först använd {day}";

    public override string AdoptionMethod =>
        "Det senaste halvåret. Förändringen är i inskickade per kontakt om ämnet, mot samma veckor året före; för nyare "
        + "e-tjänster det senaste kvartalet mot det förra. Låg nivå: färre än 5 per 100 kontakter efter ett halvår. Oanvänd: "
        + "färre än en i månaden.";

    public override string StateName(AdoptionState state) => state switch
    {
        AdoptionState.TooEarly => "för tidigt att säga",
        AdoptionState.Unused => "oanvänd",
        AdoptionState.Falling => "faller",
        AdoptionState.LowPlateau => "låg nivå",
        AdoptionState.Growing => "växer",
        _ => "jämn",
    };

    public override string GuidelinesHeading => "Kommer de den väg vi tänkt?";

    public override string NoGuidelines =>
        "Skriv i guidelines.csv vilken kanal som är tänkt för vilken situation, så visas här hur många som kommer den vägen.";

    public override string GuidelinesLead =>
        "Andelen av kontakterna om ämnet som kom den väg som är tänkt. Parentesen rymmer den sanna nivån 19 gånger av 20.";

    public override string GuidelinesCaption => "Tänkt kanal och hur många som kommer den vägen";

    public override string Situation => "Situation";

    public override string Meant => "Tänkt väg";

    public override string Since => "Gäller från";

    public override string LastQuarter => "Senaste 13 veckorna";

    public override string YearBefore => "Samma kvartal ett år tidigare";

    public override string TooFew => "för kort tid";

    public override string QuarterByQuarter => "Visa kvartal för kvartal";

    public override string AdherenceCaption(string situation) => $"Andel den tänkta vägen: {situation}";

    public override string Quarter => "Kvartal";

    public override string CameAsMeant => "Den tänkta vägen";

    public override string Contacts => "Kontakter";

    public override string OtherGuideline => "annan riktlinje då";

    public override string GuidelinesMethod =>
        "Alla kontakter om ämnet räknas, även de som gällde något annat än situationen. Jämför därför över tid, inte mellan "
        + "situationer. Varje kvartal hålls mot det som gällde då.";

    public override string RegistrationHeading => "Kommer allt fram, och registreras det?";

    public override string SubmissionsHeading => "Inskickat och mottaget";

    public override string NoSubmissions =>
        "Det som skickas in med e-tjänst kan inte stämmas av mot ärendesystemet: dess export säger inte vilka ärenden som kom "
        + "den vägen. Läs in en export som har en kolumn för hur ärendet kom in.";

    public override string SubmissionsCaption => "Inskickat i e-tjänst och mottaget i ärendesystemet";

    public override string Submitted => "Inskickade";

    public override string Received => "Mottagna";

    public override string Missing => "Utan ärende";

    public override string Surplus => "Ärenden utan inskickat";

    public override string DaysThatDiffer(string topic) => $"Visa dagar som skiljer sig: {topic}";

    public override string DaysThatDifferCaption(string topic) => $"Dagar som skiljer sig mest: {topic}";

    public override string Day => "Dag";

    public override string SubmissionsMethod =>
        "Ett ärende får komma upp till fem arbetsdagar efter att det skickades in. Vilka det gäller går inte att se, bara hur "
        + "många och vilken dag.";

    public override string TopicsHeading => "Registrering";

    public override string TopicsCaption(string period) => $"Kontakter med ett ämne, {period}";

    public override string Channel => "Kanal";

    public override string WithTopic => "Med ämne";

    public override string RegisteredCaption => "Besvarade samtal och registrerade ärenden";

    public override string AnsweredCalls => "Besvarade samtal";

    public override string Cases => "Ärenden";

    public override string CasesPerHundred => "Ärenden per 100 samtal";

    public override string RegisteredMethod =>
        "Alla samtal blir inte ärenden, och ärenden kommer andra vägar också. En nivå som sjunker är ändå ett tecken på att "
        + "mindre registreras. Ärenden som inte är avslutade saknas om exporten bara har avslutade.";
}
