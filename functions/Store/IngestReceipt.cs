using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Functions.Sources;

namespace Stats.Functions.Store;

/// <summary>What was read of one export. It tells about the export only, not about when or after what it was read. Read = events + rejected + ignored.</summary>
/// <param name="Source">The source.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Digest">Fingerprint of what was read, see <see cref="ReadingDigest"/>.</param>
/// <param name="Profile">The profile it was read with.</param>
/// <param name="RowCount">Rows read.</param>
/// <param name="EventRowCount">Rows that became events.</param>
/// <param name="FirstDay">The first day with events.</param>
/// <param name="LastDay">The last.</param>
/// <param name="Rejected">Rejected rows by column and reason.</param>
/// <param name="RejectedRows">The first of them one by one.</param>
/// <param name="Ignored">Ignored rows by reason.</param>
/// <param name="AmbiguousTimeCount">Local times that do not exist or occur twice (daylight saving).</param>
/// <param name="Unmapped">Subjects that the topic map did not name when the export was read.</param>
public sealed record IngestReceipt(
    SourceId Source,
    string FileName,
    string Digest,
    string Profile,
    long RowCount,
    long EventRowCount,
    LocalDate? FirstDay,
    LocalDate? LastDay,
    IReadOnlyDictionary<string, long> Rejected,
    IReadOnlyList<RejectedRow> RejectedRows,
    IReadOnlyDictionary<string, long> Ignored,
    long AmbiguousTimeCount,
    IReadOnlyList<string> Unmapped)
{
    /// <summary>Rows that became events and that the profile warned of. Empty in receipts from before there were warnings.</summary>
    public IReadOnlyList<WarningCount> Warned { get; init; } = [];
}
