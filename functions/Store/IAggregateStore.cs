using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Store;

/// <summary>Where one organisation's day aggregates are kept. Readers see a day whole or not at all.</summary>
public interface IAggregateStore : IAsyncDisposable
{
    /// <summary>The streams that have published at least one day, in order.</summary>
    Task<IReadOnlyList<StreamId>> ReadStreamsAsync(CancellationToken stop);

    /// <summary>What decides the given days; days not stored are missing.</summary>
    Task<IReadOnlyDictionary<LocalDate, DayManifest>> ReadManifestsAsync(StreamId stream, DateInterval days, CancellationToken stop);

    /// <summary>
    /// Publishes days, each atomically: new rows first, its manifest last, and only if the stored revision is one below the manifest's.
    /// </summary>
    /// <returns>The days that somebody else published in between: read them again and try again.</returns>
    Task<IReadOnlyList<LocalDate>> PublishAsync(StreamId stream, IReadOnlyList<DayPublication> days, CancellationToken stop);

    /// <summary>What a stream's days hold, in order; <see langword="null"/> for all days.</summary>
    IAsyncEnumerable<DayFacts> ReadFactsAsync(StreamId stream, DateInterval? days, CancellationToken stop);

    /// <summary>Keeps a receipt. The same export under the same name has one receipt however often it is read.</summary>
    Task SaveReceiptAsync(IngestReceipt receipt, CancellationToken stop);

    /// <summary>All receipts, by source, file name and digest.</summary>
    Task<IReadOnlyList<IngestReceipt>> ReadReceiptsAsync(CancellationToken stop);

    /// <summary>When a receipt was last saved for each source. For people who look after the installation; no report depends on it.</summary>
    Task<IReadOnlyDictionary<SourceId, Instant>> ReadLastIngestsAsync(CancellationToken stop);

    /// <summary>Deletes a stream's days before one.</summary>
    /// <returns>How many.</returns>
    Task<int> DeleteDaysAsync(StreamId stream, LocalDate before, CancellationToken stop);

    /// <summary>Keeps the record of a deletion.</summary>
    Task SaveDeletionAsync(DeletionRecord record, CancellationToken stop);

    /// <summary>All records of deletions, oldest first.</summary>
    Task<IReadOnlyList<DeletionRecord>> ReadDeletionsAsync(CancellationToken stop);
}
