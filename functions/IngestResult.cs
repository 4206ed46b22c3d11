using Stats.Functions.Store;

namespace Stats.Functions;

/// <summary>What became of a file from the inbox: an export, or an archive of several.</summary>
/// <param name="Receipts">One for each export that was read.</param>
/// <param name="Skipped">Files of an archive that are no exports: empty, no text, or of a shape that no profile knows.</param>
/// <param name="Unreadable">For each file of an archive that could not be read, why.</param>
public sealed record IngestResult(IReadOnlyList<IngestReceipt> Receipts, IReadOnlyList<string> Skipped, IReadOnlyList<string> Unreadable)
{
    /// <summary>What a person should know of files that were read nevertheless.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
