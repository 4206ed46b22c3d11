using Stats.Analytics.Contacts;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishPeakHistoryTexts : PeakHistoryTexts
{
    public override string Heading => "Vilka har de största topparna varit?";

    public override string Lead => "Dagar med långt fler kontakter än väntat, och vad som hände då. Att något hände samtidigt bevisar inte att det var orsaken.";

    public override string Unevenness(string ratio, string contacts) =>
        $"Under veckans mest belastade halvtimme kommer {ratio} gånger så många {contacts} som under en öppen halvtimme i snitt.";

    public override string NoPeaks(string period) => $"Ingen dag hade långt fler kontakter än väntat {period}.";

    public override string Unknown => "Det behövs minst sex veckors kontakter för att visa vilka dagar som varit toppar.";

    public override string Caption(string contacts, string period) => $"De största topparna i antal {contacts}, {period}";

    public override string Days => "Dagar";

    public override string Expected => "Väntat";

    public override string Excess => "Utöver det väntade";

    public override string More(string excess, string low, string high) => $"{excess} (mellan {low} och {high})";

    public override string WhatHappened => "Vad hände då?";

    public override string NothingKnown => "ingen känd orsak";

    public override string AfterHoliday => "första arbetsdagen efter röd dag eller afton";

    public override string Event(DatedEventKind kind, string what, string day) => kind switch
    {
        DatedEventKind.Outage => "avbrott",
        DatedEventKind.Letter => "utskick",
        DatedEventKind.Campaign => "kampanj",
        DatedEventKind.Launch => "lansering",
        DatedEventKind.PageEdit => "ändrad sida",
        _ => "ändring eller händelse",
    } + $" {day}: {what}";

    public override string Method =>
        "Det väntade antalet räknas för varje arbetsdag från nivån de fyra veckorna före och efter, veckodagen och om dagen är klämdag eller kommer efter "
        + "en röd dag. En topp börjar en dag som har fler kontakter än 99 av 100 sådana dagar. Spannet inom parentes rymmer det sanna antalet nio gånger av tio.";
}
