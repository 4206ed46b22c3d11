using Stats.Analytics.Contacts;

namespace Stats.Dashboards.Text;

/// <summary>Words of the data-quality page, and of the strip on the start page.</summary>
public abstract class QualityTexts
{
    public abstract string Heading { get; }

    public abstract string Lead { get; }

    public abstract string ToDoHeading { get; }

    public abstract string NothingToDo { get; }

    public abstract string MendQuarantine(int count, string formatted);

    public abstract string MendGaps(int count, string formatted);

    public abstract string MendRejected(long count, string formatted, string share);

    public abstract string MendUnmapped(int count, string subjects, string contacts);

    public abstract string MendStale(string source, string age, string lastDay);

    public abstract string QuarantineCount { get; }

    public abstract string GapCount { get; }

    public abstract string RejectedCount { get; }

    public abstract string UnmappedCount { get; }

    /// <summary>"3 dagar gammal".</summary>
    public abstract string Age(int days, string formatted);

    public abstract string NoData { get; }

    public abstract string SourcesHeading { get; }

    public abstract string SourcesCaption { get; }

    public abstract string System { get; }

    public abstract string LastDay { get; }

    public abstract string AgeLabel { get; }

    public abstract string Files { get; }

    public abstract string Days { get; }

    public abstract string Counted { get; }

    public abstract string RowsRead { get; }

    public abstract string RowsUsed { get; }

    public abstract string RowsRejected { get; }

    public abstract string RowsIgnored { get; }

    public abstract string Rows { get; }

    public abstract string Gaps { get; }

    public abstract string GapsText { get; }

    public abstract string NoGaps { get; }

    public abstract string WhatItCounts { get; }

    public abstract string Profile { get; }

    public abstract string RejectedCaption(string source);

    public abstract string IgnoredCaption(string source);

    public abstract string Reason { get; }

    public abstract string UnmappedCaption(string source);

    public abstract string UnmappedText(string contacts, string all, int count, string subjects);

    public abstract string UnmappedMore(int count, string formatted);

    public abstract string WhatToDoUnmapped { get; }

    public abstract string Subject { get; }

    public abstract string Kind { get; }

    public abstract string Contacts { get; }

    public abstract string NoSubject { get; }

    public abstract string KindName(SubjectKind kind);

    public abstract string QuarantineHeading { get; }

    public abstract string QuarantineText { get; }

    public abstract string QuarantineCaption { get; }

    public abstract string NoQuarantine { get; }

    public abstract string File { get; }

    public abstract string WhatIsWrong { get; }

    public abstract string ReasonLanguageNote { get; }

    public abstract string NoSources { get; }
}
