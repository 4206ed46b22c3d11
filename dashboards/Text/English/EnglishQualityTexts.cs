using Stats.Analytics.Contacts;

namespace Stats.Dashboards.Text.English;

public sealed class EnglishQualityTexts : QualityTexts
{
    public override string Heading => "Can we trust the figures?";

    public override string Lead => "What each source system counts, how up to date it is, and what is missing or could not be read.";

    public override string ToDoHeading => "To do";

    public override string NothingToDo => "Nothing to fix: every file has been read, there are no gaps and every word has a topic.";

    public override string MendQuarantine(int count, string formatted) =>
        $"{formatted} {(count == 1 ? "file" : "files")} could not be read. "
        + (count == 1 ? "Fix what the table says about it and put it in the inbox again." : "Fix what the table says about them and put them in the inbox again.");

    public override string MendGaps(int count, string formatted) =>
        $"{formatted} {(count == 1 ? "gap" : "gaps")} in the data. Get exports for the missing days and put them in the inbox.";

    public override string MendRejected(long count, string formatted, string share) =>
        $"{formatted} {(count == 1 ? "row was" : "rows were")} rejected ({share} of those read). See the reasons under each source.";

    public override string MendUnmapped(int count, string subjects, string contacts) =>
        $"{subjects} {(count == 1 ? "word" : "different words")} in the sources {(count == 1 ? "has" : "have")} no topic ({contacts} contacts or page views). Add rows to topics.csv.";

    public override string MendStale(string source, string age, string lastDay) =>
        $"{source}: the latest day with data is {lastDay}, {age}. Check that exports are still arriving.";

    public override string QuarantineCount => "Files in quarantine";

    public override string GapCount => "Gaps in the data";

    public override string RejectedCount => "Rejected rows";

    public override string UnmappedCount => "Words without a topic";

    public override string Age(int days, string formatted) => days switch
    {
        0 => "from today",
        1 => "1\u00a0day old",
        _ => $"{formatted}\u00a0days old",
    };

    public override string NoData => "no data";

    public override string SourcesHeading => "The sources";

    public override string SourcesCaption => "The sources in brief: latest data, gaps and rows";

    public override string System => "System";

    public override string LastDay => "Latest day";

    public override string AgeLabel => "Age";

    public override string Files => "Files";

    public override string Days => "Days with data";

    public override string Counted => "Contacts or page views";

    public override string RowsRead => "Rows read";

    public override string RowsUsed => "Rows used";

    public override string RowsRejected => "Rejected rows";

    public override string RowsIgnored => "Rows that are not contacts";

    public override string Rows => "Rows";

    public override string Gaps => "Gaps";

    public override string GapsText => "Working days without data between the first and the last day:";

    public override string NoGaps => "No gaps.";

    public override string WhatItCounts => "What the source counts";

    public override string Profile => "Source profile";

    public override string RejectedCaption(string source) => $"Rejected rows in {source}, by reason";

    public override string IgnoredCaption(string source) => $"Rows in {source} that are not contacts, by reason";

    public override string Reason => "Reason";

    public override string UnmappedCaption(string source) => $"Words in {source} without a topic, most common first";

    public override string UnmappedText(string contacts, string all, int count, string subjects) =>
        $"{contacts} of {all} contacts or page views have no topic ({subjects} {(count == 1 ? "word" : "different words")}).";

    public override string UnmappedMore(int count, string formatted) => $"{formatted} more {(count == 1 ? "word is" : "words are")} not shown here.";

    public override string WhatToDoUnmapped => "Add rows to topics.csv, and older contacts will be recounted too in the next run.";

    public override string Subject => "The source's word";

    public override string Kind => "Type";

    public override string Contacts => "Count";

    public override string NoSubject => "(the source says nothing)";

    public override string KindName(SubjectKind kind) => kind switch
    {
        SubjectKind.Queue => "queue",
        SubjectKind.Page => "page",
        SubjectKind.EService => "e-service",
        SubjectKind.CaseType => "case type",
        SubjectKind.Mailbox => "mailbox",
        _ => "none",
    };

    public override string QuarantineHeading => "Files in quarantine";

    public override string QuarantineText => "These files could not be read and are not included in any figure.";

    public override string QuarantineCaption => "Files that could not be read, with the cause and the next step";

    public override string NoQuarantine => "No files in quarantine.";

    public override string File => "File";

    public override string WhatIsWrong => "What is wrong and what to do";

    public override string ReasonLanguageNote => "The reasons come from the reader. They never include any values from the row.";

    public override string NoSources => "No sources have been read.";
}
