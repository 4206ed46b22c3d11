using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>How the exports of one source were read: row accounting, added up over its files. Read = events + rejected + ignored.</summary>
/// <param name="Source">The source.</param>
/// <param name="ProfileId">The source profile the files were read with.</param>
/// <param name="ProfileTitle">The system's name.</param>
/// <param name="CountsSwedish">What the source counts, in Swedish: the definition that its numbers carry.</param>
/// <param name="CountsEnglish">The same in English.</param>
/// <param name="FileCount">Files read.</param>
/// <param name="RowCount">Rows read.</param>
/// <param name="EventRowCount">Rows that became events.</param>
/// <param name="Rejected">Rows that could not be read, by reason.</param>
/// <param name="Ignored">Rows that are not contacts, by reason.</param>
public sealed record SourceReading(
    SourceId Source,
    string ProfileId,
    string ProfileTitle,
    string CountsSwedish,
    string CountsEnglish,
    int FileCount,
    long RowCount,
    long EventRowCount,
    IReadOnlyList<ReasonCount> Rejected,
    IReadOnlyList<ReasonCount> Ignored)
{
    /// <summary>What the source counts, said so that sources can be compared.</summary>
    public SourceDefinition Definition { get; init; } = new();

    /// <summary>Whose contacts the source reports once more; <see langword="null"/> for contacts of its own.</summary>
    public SameContacts? SameContactsAs { get; init; }

    /// <summary>What readers of the numbers should know, most rows first.</summary>
    public IReadOnlyList<WarningCount> Warnings { get; init; } = [];

    /// <summary>What was read: the source and its profile.</summary>
    internal StreamId Stream => new(Source, ProfileId);
}
