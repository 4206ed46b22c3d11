using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Azure;
namespace Stats.Functions.Store;

public sealed class TableStore(TableClient table, string organisation) : IAggregateStore
{
    public const string DefaultTable = "stats";
    public ValueTask DisposeAsync() => throw new NotImplementedException(table + organisation);
    public Task<IReadOnlyList<StreamId>> ReadStreamsAsync(CancellationToken stop) => throw new NotImplementedException();
    public Task<IReadOnlyDictionary<LocalDate, DayManifest>> ReadManifestsAsync(StreamId stream, DateInterval days, CancellationToken stop) => throw new NotImplementedException();
    public Task<IReadOnlyList<LocalDate>> PublishAsync(StreamId stream, IReadOnlyList<DayPublication> days, CancellationToken stop) => throw new NotImplementedException();
    public IAsyncEnumerable<DayFacts> ReadFactsAsync(StreamId stream, DateInterval? days, CancellationToken stop) => throw new NotImplementedException();
    public Task SaveReceiptAsync(IngestReceipt receipt, CancellationToken stop) => throw new NotImplementedException();
    public Task<IReadOnlyList<IngestReceipt>> ReadReceiptsAsync(CancellationToken stop) => throw new NotImplementedException();
    public Task<IReadOnlyDictionary<SourceId, Instant>> ReadLastIngestsAsync(CancellationToken stop) => throw new NotImplementedException();
    public Task<int> DeleteDaysAsync(StreamId stream, LocalDate before, CancellationToken stop) => throw new NotImplementedException();
    public Task SaveDeletionAsync(DeletionRecord record, CancellationToken stop) => throw new NotImplementedException();
    public Task<IReadOnlyList<DeletionRecord>> ReadDeletionsAsync(CancellationToken stop) => throw new NotImplementedException();
}
