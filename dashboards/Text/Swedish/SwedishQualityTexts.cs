using Stats.Analytics.Contacts;

namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishQualityTexts : QualityTexts
{
    public override string Heading => "Kan vi lita på siffrorna?";

    public override string Lead => "Vad varje källsystem räknar, hur färska uppgifterna är och vad som saknas eller inte kunde läsas.";

    public override string ToDoHeading => "Att göra";

    public override string NothingToDo => "Inget att åtgärda: alla filer är inlästa, det finns inga luckor och alla ord har ett ämne.";

    public override string MendQuarantine(int count, string formatted) =>
        $"{formatted} {(count == 1 ? "fil" : "filer")} kunde inte läsas. "
        + (count == 1 ? "Rätta felet som står vid filen och lägg den i inkorgen igen." : "Rätta felen som står vid filerna och lägg dem i inkorgen igen.");

    public override string MendGaps(int count, string formatted) =>
        $"{formatted} {(count == 1 ? "lucka" : "luckor")} i data. Hämta exporter för dagarna som saknas och lägg dem i inkorgen.";

    public override string MendRejected(long count, string formatted, string share) =>
        $"{formatted} {(count == 1 ? "rad" : "rader")} avvisades ({share} av de lästa). Se skälen vid varje källa.";

    public override string MendUnmapped(int count, string subjects, string contacts) =>
        $"{subjects} {(count == 1 ? "ord" : "olika ord")} i källorna saknar ämne ({contacts} kontakter eller sidvisningar). Lägg till rader i topics.csv.";

    public override string MendStale(string source, string age, string lastDay) =>
        $"{source}: senaste dagen med data är {lastDay}, {age}. Kontrollera att exporten fortfarande kommer.";

    public override string QuarantineCount => "Filer i karantän";

    public override string GapCount => "Luckor i data";

    public override string RejectedCount => "Avvisade rader";

    public override string UnmappedCount => "Ord utan ämne";

    public override string Age(int days, string formatted) => days switch
    {
        0 => "från i dag",
        1 => "1\u00a0dag gammal",
        _ => $"{formatted}\u00a0dagar gammal",
    };

    public override string NoData => "inga data";

    public override string SourcesHeading => "Källorna";

    public override string SourcesCaption => "Källorna i korthet: färskhet, luckor och rader";

    public override string System => "System";

    public override string LastDay => "Senaste dag";

    public override string AgeLabel => "Ålder";

    public override string Files => "Filer";

    public override string Days => "Dagar med data";

    public override string Counted => "Kontakter eller sidvisningar";

    public override string RowsRead => "Lästa rader";

    public override string RowsUsed => "Använda rader";

    public override string RowsRejected => "Avvisade rader";

    public override string RowsIgnored => "Rader som inte är kontakter";

    public override string Rows => "Rader";

    public override string Gaps => "Luckor";

    public override string GapsText => "Arbetsdagar utan data mellan första och sista dagen:";

    public override string NoGaps => "Inga luckor.";

    public override string WhatItCounts => "Vad källan räknar";

    public override string Profile => "Källprofil";

    public override string RejectedCaption(string source) => $"Avvisade rader i {source}, per skäl";

    public override string IgnoredCaption(string source) => $"Rader i {source} som inte är kontakter, per skäl";

    public override string Reason => "Skäl (på engelska)";

    public override string UnmappedCaption(string source) => $"Ord i {source} som saknar ämne, vanligast först";

    public override string UnmappedText(string contacts, string all, int count, string subjects) =>
        $"{contacts} av {all} kontakter eller sidvisningar saknar ämne ({subjects} {(count == 1 ? "ord" : "olika ord")}).";

    public override string UnmappedMore(int count, string formatted) => $"Ytterligare {formatted} ord visas inte här.";

    public override string WhatToDoUnmapped => "Lägg till rader i topics.csv, så räknas även äldre kontakter om vid nästa körning.";

    public override string Subject => "Källans ord";

    public override string Kind => "Typ";

    public override string Contacts => "Antal";

    public override string NoSubject => "(källan anger inget)";

    public override string KindName(SubjectKind kind) => kind switch
    {
        SubjectKind.Queue => "kö",
        SubjectKind.Page => "sida",
        SubjectKind.EService => "e-tjänst",
        SubjectKind.CaseType => "ärendetyp",
        SubjectKind.Mailbox => "brevlåda",
        _ => "ingen",
    };

    public override string QuarantineHeading => "Filer i karantän";

    public override string QuarantineText => "De här filerna kunde inte läsas och ingår inte i någon siffra.";

    public override string QuarantineCaption => "Filer som inte kunde läsas, med orsak och nästa steg";

    public override string NoQuarantine => "Inga filer i karantän.";

    public override string File => "Fil";

    public override string WhatIsWrong => "Vad som är fel och vad du kan göra (på engelska)";

    public override string ReasonLanguageNote => "Skälen kommer från inläsningen och står på engelska. De innehåller aldrig några värden från raden.";

    public override string NoSources => "Inga källor har lästs in.";
}
