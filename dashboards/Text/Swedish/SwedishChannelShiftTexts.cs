namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishChannelShiftTexts : ChannelShiftTexts
{
    public override string Heading => "Kanalskifte och nytta";

    public override string Lead => "Flyttar invånarna verkligen till e-tjänst, och vad frigör det?";

    public override string Question(string channel) => $"Flyttar invånarna till {channel} – på riktigt?";

    public override string TooLittle => "Det går inte att jämföra med året före än: det behövs data från minst ett år och två månader.";

    public override string Moved(string channel, bool isUp, string points, string span) =>
        $"{(isUp ? "Ja" : "Nej, tvärtom")}. Inom ämnena {(isUp ? "ökade" : "minskade")} andelen via {channel} med {points} procentenheter ({span}).";

    public override string Undecided(string channel, string span) =>
        $"Det går inte att avgöra. Inom ämnena kan andelen via {channel} ha ändrats med {span} procentenheter.";

    public override string Withheld => "Vi kan inte säga om invånarna har bytt kanal. Siffrorna kan ha ändrats av annat än vad de gör.";

    public override string WithheldText => "Tabellerna visar vad som är registrerat. Rätta uppgifterna, eller jämför perioder som ligger på samma sida om ändringen.";

    public override string InAll(string channel, string before, string after, int mixSign) =>
        $"Av alla kontakter kom {before} via {channel} det första året och {after} det andra."
        + (mixSign < 0 ? " Fler hörde av sig om ämnen där få använder den kanalen, och det drog ned andelen."
            : mixSign > 0 ? " Fler hörde av sig om ämnen där många använder den kanalen, och det höjde andelen." : "");

    public override string Subtitle(string before, string after, string countBefore, string countAfter) =>
        $"Andel av invånarnas kontakter, {after} mot {before}. Bygger på {countAfter} och {countBefore} kontakter.";

    public override string Volume(string change, string span) => $"Antalet kontakter ändrades med {change}\u00a0% ({span}).";

    public override string Total => "Hela förändringen";

    public override string Behaviour => "Verkligt skifte";

    public override string Mix => "Ändrad ämnesmix";

    public override string BarsTitle(string channel) => $"Så ändrades andelen via {channel}";

    public override string BarsDescription(string total, string behaviour, string mix) =>
        $"Tre staplar som visar procentenheter. Hela förändringen {total} är verkligt skifte {behaviour} plus ändrad ämnesmix {mix}.";

    public override string BarsText =>
        "Verkligt skifte är att andelen ändras inom ämnena. Ändrad ämnesmix är att ämnena blir olika mycket större eller mindre. Tillsammans är de exakt hela förändringen. "
        + "De tunna strecken är 95-procentiga intervall.";

    public override string Points(string number) => $"{number} procentenheter";

    public override string Percent(string number) => $"{number}\u00a0%";

    public override string Span(string lower, string upper) => $"{lower} till {upper}";

    public override string Weeks(long compared, string leftOut) =>
        $"{compared} av de senaste 52 veckorna jämförs med samma vecka året före, eller med veckan som hade samma helgdagar."
        + (leftOut.Length == 0 ? "" : $" Utelämnade: {leftOut}.");

    public override string LeftOutHoliday(string week, string holidays) => $"{week} ({holidays} bara ena året)";

    public override string LeftOutOther(string week, bool isMissingData) => $"{week} ({(isMissingData ? "dagar saknas" : "finns inte året före")})";

    public override string HolidayName(string swedish) => swedish;

    public override string Trend(string channel, string perYear, string span, long months, bool isDecided) => isDecided
        ? $"Sedan början, {months} månader, ändras antalet via {channel} per annan kontakt med {perYear}\u00a0% om året ({span})."
        : $"Sedan början, {months} månader, syns ingen säker trend i antalet via {channel} per annan kontakt: {perYear}\u00a0% om året ({span}).";

    public override string Break(string month, string topic, string before, string after) => $"{topic}: nivån ändrades i {month}, från {before} till {after}.";

    public override string DepartmentsCaption => "Skifte per förvaltning";

    public override string Department => "Förvaltning";

    public override string NoDepartment => "Utan förvaltning";

    public override string DepartmentsText =>
        "Samma veckor som ovan. Ämnesmixen är den inom förvaltningen. Vilken förvaltning som svarar för ett ämne står i topics.csv.";

    public override string NotToBeTold => "går inte att säga";

    public override string TopicsCaption => "Skifte per ämne";

    public override string Topic => "Ämne";

    public override string NoTopic => "Utan ämne";

    public override string ContactsBefore => "Kontakter före";

    public override string ContactsAfter => "Kontakter efter";

    public override string ShareBefore => "Andel före";

    public override string ShareAfter => "Andel efter";

    public override string Change => "Ändring, procentenheter";

    public override string AddsBehaviour => "Del av skiftet";

    public override string AddsMix => "Del av ämnesmixen";

    public override string TopicsText =>
        "Ändringen visas med 95-procentigt intervall. De två sista kolumnerna summerar till staplarna ovan, i procentenheter.";

    public override string MonthsCaption => "Månad för månad mot samma månad året före";

    public override string Month => "Månad";

    public override string WeeksCompared => "Veckor som jämförs";

    public override string MonthsText => "En månad är de hela veckor vars torsdag ligger i den. Veckor med helgdag bara ena året är inte med.";

    public override string Unfinished => "ofullständig";

    public override string ReasonUnknown(string day, string channel, string own, string other, string others) =>
        $"{day}: {channel} gick {own} av kontakterna medan {other} gick {others}. Det är registreringen som har ändrats.";

    public override string ReasonVanished(string day, string channel, string own, string other, string others) =>
        $"{day}: {channel} försvann nästan, {own} av kontakterna, medan {other} gick {others}. Det ser ut som om kontakterna registreras som det andra.";

    public override string ReasonSwapped(string day, string channel, string own, string other, string others) =>
        $"{day}: {channel} gick {own} av kontakterna medan {other} gick {others}, på en gång och utan att summan ändrades. Det ser ut som ett nytt sätt att registrera.";

    public override string ReasonAdded(string day, string channel, string own) =>
        $"{day}: {channel} ökade {own} av kontakterna i de flesta ämnen på en gång, utan att något annat minskade. En källa verkar ha tillkommit. Ingen har flyttat.";

    public override string ReasonLost(string day, string channel, string own) =>
        $"{day}: {channel} minskade {own} av kontakterna i de flesta ämnen på en gång, utan att något annat ökade. En källa verkar ha fallit bort. Ingen har flyttat.";

    public override string ReasonTopics(string onlyBefore, string onlyAfter) =>
        $"{onlyBefore} av kontakterna före gäller ämnen som inte finns efter, och {onlyAfter} efter gäller ämnen som inte fanns före. Ämnena verkar ha fått nya namn. Rätta topics.csv.";

    public override string ReasonSource(string day, string source, bool begins) =>
        $"{day}: uppgifterna från {source} {(begins ? "börjar" : "slutar")} mitt i det som jämförs.";

    public override string FromTo(string before, string after) => $"från {before} till {after}";
}
