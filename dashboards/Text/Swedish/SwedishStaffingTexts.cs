using Stats.Analytics.Staffing;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishStaffingTexts : StaffingTexts
{
    public override string Heading => "Hur många behövs?";

    public override string NoPlan =>
        "Det går inte att räkna ut bemanningen ännu. Det behövs minst sex veckors kontakter med klockslag (intervall om högst 30 minuter) och hanteringstid. "
        + "Gör så här: beställ en sådan rapport ur telefonin och lägg den i källans mapp i inkorgen.";

    public override string Gap(string when, int count) => $"{Capital(when)} saknas {count} medarbetare";

    public override string Enough(string period) => $"Schemat räcker {period}";

    public override string Most(string when, int count) => $"Flest behövs {when}: {count} medarbetare";

    public override string NobodyNeeded => "Inga kontakter väntas";

    public override string MissingHours(string hours, string period) => $"Schemat saknar {hours} timmar {period}.";

    public override string MostMissing(string day, string hours) => $"Mest saknas {day}: {hours} timmar.";

    public override string SpareHours(string hours) => $"Andra tider finns det {hours} timmar mer än vad som behövs.";

    public override string NoSchedule => "Inget schema är inläst, så sidan kan inte säga om det räcker. Sist på sidan står hur ett schema läses in.";

    public override string NeedHeading(bool hasSchedule) => hasSchedule ? "Hur många behövs, och räcker schemat?" : "Hur många behövs, och när?";

    public override string MapSubtitle(string period, string count, string contacts, bool hasSchedule) =>
        $"Medarbetare i tjänst per halvtimme, {(hasSchedule ? "behov och schema, " : "")}{period}. Bygger på en prognos på {count} {contacts}.";

    public override string MapDescription(string first, string last, bool hasSchedule) =>
        $"Rutnät med dagar som kolumner och halvtimmar från {first} till {last} som rader. Varje ruta visar hur många medarbetare som behövs"
        + $"{(hasSchedule ? ", hur många som är planerade och hur många som saknas" : "")}: ju fler, desto starkare färg. Alla värden finns i tabellen efter diagrammet.";

    public override string MapCaption(string period, bool hasSchedule) => $"Medarbetare i tjänst per halvtimme, {(hasSchedule ? "behov / schema, " : "")}{period}";

    public override string HowToRead => "6 / 4 −2 i en ruta: 6 behövs, 4 är planerade, 2 saknas. Ram: någon saknas.";

    public override string Legend => "Medarbetare som behövs";

    public override string TimeOfDay => "Klockslag";

    public override string Expected(string contacts) => $"Väntade {contacts}";

    public override string Need => "Behov";

    public override string Band => "Spann (80 %)";

    public override string Planned => "Schema";

    public override string Missing => "Saknas";

    public override string DayTitle(string day, string message) => $"{Capital(day)}: {message}";

    public override string DayLacks(string time, int count) => $"{count}\u00a0saknas {time}";

    public override string DayIsEnough => "schemat räcker";

    public override string DayNeeds(string time, int count) => $"som mest {count}, {time}";

    public override string DaySubtitle(string median, string low, string high, string contacts) =>
        $"{median} {contacts} väntas, åtta gånger av tio mellan {low} och {high}.";

    public override string DayDescription(string day, string first, string last, bool hasSchedule) =>
        $"Trappstegsdiagram för {day}, {first} till {last}: heldragen linje för behovet av medarbetare, skuggat fält för spannet"
        + $"{(hasSchedule ? ", streckad linje för schemat och snedstreckat fält där någon saknas" : "")}. Samma siffror finns i tabellen under diagrammet.";

    public override string DayCaption(string day) => $"Medarbetare per halvtimme, {day}";

    public override string MovesHeading => "Vad kan flyttas?";

    public override string MovesLead => "Flyttar inom samma dag som minskar bristen, de enklaste först. Varje rad gäller en medarbetare.";

    public override string MovesLeave(string moved, string left) => $"Tillsammans täcker de {moved} timmar. {left} timmar återstår, och till dem behövs fler i tjänst.";

    public override string Move(StaffingMoveKind kind, string day, string from, string to, string length) => kind == StaffingMoveKind.Break
        ? $"{Capital(day)}: flytta rast eller skriftligt arbete från {to} till {from} ({length})."
        : $"{Capital(day)}: flytta ett arbetspass så att tiden från {from} i stället används {to} ({length}).";

    public override string WrittenHeading => "Hinns e-posten med?";

    public override string WrittenLead(string hours, int days, string minutes) =>
        $"För att svara inom {days} {(days == 1 ? "arbetsdag" : "arbetsdagar")} behövs minst {hours} timmar varje arbetsdag, om ett svar tar {minutes} minuter i snitt. "
        + "Planen nedan är den jämnaste som håller löftet, och lägger skrivandet när det är som lugnast i telefonen.";

    public override string WrittenCaption => "E-post: timmar som kommer in och timmar att göra";

    public override string WrittenDay => "Dag";

    public override string WrittenArrives => "Kommer in (timmar)";

    public override string WrittenDone => "Att göra (timmar)";

    public override string WrittenWhen => "Bäst plats";

    public override string PromisesHeading => "Vad kan vi lova?";

    public override string PromisesLead(string contacts, string share, string within) =>
        $"Så länge får man vänta under veckans mest belastade halvtimme, beroende på hur många som är i tjänst. Målet är att {share} av alla {contacts} besvaras inom {within}.";

    public override string PromisesCaption => "Vad som kan lovas med olika många i tjänst";

    public override string OnDuty => "Medarbetare i tjänst";

    public override string AnsweredWithin(string share) => $"{share} besvaras inom";

    public override string ReachesGoal => "når målet";

    public override string AnsweredInTime(string within) => $"Besvaras inom {within}";

    public override string MeanWait => "Väntan i snitt";

    public override string HoldsInWeeks => "Håller i så stor del av veckorna";

    public override string NeverWithin => "– betyder att kön växer utan slut eller att det tar mer än en timme.";

    public override string RecordHeading => "Hur bra har prognosen varit?";

    public override string RecordBetter(string percent, bool isBetter) => $"Prognosen är {percent} {(isBetter ? "bättre" : "sämre")} än att gissa på förra veckan.";

    public override string RecordLike => "Prognosen är ungefär lika bra som att gissa på förra veckan.";

    public override string RecordText(string wape, string covered, string origins, string horizon) =>
        $"I snitt slår den fel med {wape} av dagens kontakter. Utfallet hamnade inom spannet {covered} av dagarna; det ska vara 80 %. "
        + $"Prövat från {origins} tidigare dagar, upp till {horizon} framåt, med bara det som var känt då.";

    public override string RecordCaption => "Prognosens fel mot utfallet";

    public override string Forecasts => "Prognos";

    public override string PerDay => "Hela dagar";

    public override string PerHalfHour => "Halvtimmar";

    public override string Error => "Fel i snitt";

    public override string LastWeekError => "Fel om man gissar på förra veckan";

    public override string WithinBand => "Utfall inom spannet (80 %)";

    public override string Compared => "Jämförda utfall";

    public override string NoRecord => "Det går inte att säga ännu: för lite är känt. När det finns minst sex veckors kontakter prövas prognosen mot det som sedan kom.";

    public override string MethodHeading => "Så är det räknat";

    public override string MethodText =>
        "Antalet kontakter per halvtimme är en prognos. Behovet är det minsta antal i tjänst som når målet, enligt Erlang A där man vet hur länge de som väntar har "
        + "tålamod, annars Erlang C. Antalet i schemat är avrundat till hela medarbetare. Timmarna är räknade före avrundning.";

    public override string Goal => "Mål";

    public override string GoalText(string share, string contacts, string within, bool isGiven) =>
        $"{share} av alla {contacts} besvaras inom {within}{(isGiven ? "" : " (det förvalda målet, för inget eget är angivet)")}";

    public override string HandleTime => "Hanteringstid i snitt";

    public override string Patience => "Tålamod";

    public override string PatienceText(string? patience) =>
        patience is null ? "okänt; behovet räknas som om ingen lägger på" : $"{patience} i snitt innan den som väntar lägger på";

    public override string Absence => "Frånvaro och kringtid";

    public override string AbsenceText(string share) => $"{share} av den schemalagda tiden är avdragen från schemat";

    public override string Load => "Belastning";

    public override string LoadText(LoadMethod method) => method switch
    {
        LoadMethod.Sipp => "varje halvtimme för sig",
        LoadMethod.SippMax => "den största av halvtimmen och dess grannar",
        LoadMethod.LaggedSipp => "kontakter en hanteringstid tidigare",
        _ => "så många som är upptagna samtidigt, minut för minut",
    };

    public override string LastKnown => "Sista dag med kända kontakter";

    public override string HowToGiveGoal =>
        "Ange ett eget mål: lägg en lista med kolumnerna kö;gäller från;andel;inom i inkorgen, till exempel växel;2026-01-01;80 %;60 (källprofilen service-levels).";

    public override string HowToGiveSchedule =>
        "Läs in ett schema: lägg en lista med kolumnerna datum;tid;minuter;kö;planerade i inkorgen, till exempel 2026-01-12;08:00;240;växel;6 (källprofilen planned-staff).";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
