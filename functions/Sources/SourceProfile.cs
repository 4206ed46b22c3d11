using Stats.Analytics.DataQuality;

namespace Stats.Functions.Sources;

/// <summary>How to read the exports of one system. Data, not code: a YAML file per system.</summary>
/// <remarks>
/// A column is named by its header, without regard to case; <c>A | B</c> gives alternatives (renamed or translated headers), a <c>?</c> at the
/// end makes it optional, and <c>#3</c> is the third column. Only the columns named here are ever read.
/// </remarks>
public sealed record SourceProfile
{
    /// <summary>Its name in stats.yaml and on the command line.</summary>
    public string Id { get; init; } = "";

    /// <summary>The system's name as shown.</summary>
    public string Title { get; init; } = "";

    /// <summary>What a number from this source counts: shown beside it.</summary>
    public BilingualText Counts { get; init; } = new();

    /// <summary>The same, said so that sources can be compared.</summary>
    public SourceDefinition Definition { get; init => field = value ?? new(); } = new();

    /// <summary>Profiles that report the same contacts: where the source has exports of one of them, this one is compared with it and not counted.</summary>
    public IReadOnlyList<string> SameContactsAs { get; init => field = value ?? []; } = [];

    /// <summary>Where to find the export in the system: shown by <c>stats profiles show</c>.</summary>
    public string Export { get; init; } = "";

    public ReaderKind Reader { get; init; }

    /// <summary>For JSON: the path to the list of rows, such as <c>value</c>. Empty when the rows are the file's only list, or follow one another.</summary>
    public string Rows { get; init; } = "";

    public Coverage Coverage { get; init; }

    /// <summary><c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c>, …; told from the bytes when left out.</summary>
    public string? Encoding { get; init; }

    /// <summary>One character; found by trying when left out.</summary>
    public string? Separator { get; init; }

    /// <summary>Lines before the header (or before the data). A preamble of unknown length needs no number: the header is looked for.</summary>
    public int SkipLines { get; init; }

    /// <summary><see langword="false"/> when the first line is data: columns are then named by number.</summary>
    public bool Header { get; init; } = true;

    /// <summary>Lines that begin with <c>#</c> are comments, below the header too; a <c>#Fields:</c> line names the columns anew.</summary>
    public bool Comments { get; init; }

    /// <summary>The file holds several tables, each below a title line: only those with this header are read.</summary>
    public bool Tables { get; init; }

    /// <summary>Columns that are turned into rows.</summary>
    public UnpivotSpec? Unpivot { get; init; }

    /// <summary>Columns that are not read, but tell the export apart from others like it.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    public TimeSpec Time { get; init; } = new();

    /// <summary>The contact's or case's id in the source. It is kept as a keyed pseudonym only. Where it may be missing (<c>?</c>), such a row is known by its text.</summary>
    public string? Key { get; init; }

    /// <summary>The id of the contact that a row goes on with (a transfer, say), where it is not empty.</summary>
    public string? Continues { get; init; }

    /// <summary>
    /// Rows with the same key are legs of one contact: it begins with the first, waits until the first answer, and adds up its conversations.
    /// </summary>
    public bool Legs { get; init; }

    public ChannelSpec? Channel { get; init; }

    public SubjectSpec Subject { get; init; } = new();

    public OutcomeSpec? Outcome { get; init; }

    public DurationSpec? Wait { get; init; }

    /// <summary>When the contact was answered: tells the wait where no column does.</summary>
    public TimeSpec? Answered { get; init; }

    public DurationSpec? Handle { get; init; }

    public SumSpec? Sum { get; init; }

    public PageSpec? Page { get; init; }

    public VisitSpec? Visit { get; init; }

    public CaseSpec? Case { get; init; }

    public DatedSpec? Dated { get; init; }

    public PlannedSpec? Planned { get; init; }

    public ServiceLevelSpec? ServiceLevel { get; init; }

    /// <summary>Whether people keep it by hand: its days may lie in the future, and the file's time tells how new it is.</summary>
    internal bool IsList => Dated is not null || Planned is not null || ServiceLevel is not null;

    /// <summary>Rows that are no contacts; the first rule that picks a row gives the reason.</summary>
    public IReadOnlyList<RowRule> Ignore { get; init; } = [];

    /// <summary>Rows that staff, integrations or tests made: kept apart from citizens' contacts.</summary>
    public IReadOnlyList<RowRule> Internal { get; init; } = [];

    /// <summary>Rows that are read, but may mislead; a row may have several warnings.</summary>
    public IReadOnlyList<RowWarning> Warnings { get; init; } = [];
}
