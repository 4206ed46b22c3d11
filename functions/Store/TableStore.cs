using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Azure;

namespace Stats.Functions.Store;

/// <summary>An <see cref="IAggregateStore"/> in a table of Azure Table Storage, which any number of workers may use at once.</summary>
/// <remarks>
/// A day is one entity where it fits, so that publishing it is one conditional write: an insertion for the first revision, else an update of the
/// entity that was read. What does not fit is written beforehand, in entities that nobody looks at until the day's own names them.
/// </remarks>
public sealed class TableStore : IAggregateStore
{
    /// <summary>The table's name, unless another is given.</summary>
    public const string DefaultTable = "stats";

    private const int AtOnce = 4;

    private readonly TableClient table;
    private readonly TableKeys keys;
    private readonly Action<string>? beforeWrite;
    private readonly ConcurrentDictionary<StreamId, bool> known = [];

    private TableStore(TableClient table, string organisation, Action<string>? beforeWrite)
    {
        (this.table, this.beforeWrite) = (table, beforeWrite);
        keys = new(organisation);
    }

    /// <summary>Opens the store, and makes its table when there is none.</summary>
    /// <param name="account">The storage account.</param>
    /// <param name="organisation">The organisation's id: what one stores, others do not see.</param>
    /// <param name="tableName">The table.</param>
    /// <param name="beforeWrite">Called before every single write, perhaps by several threads, with what is about to be written, so that tests can crash there.</param>
    /// <param name="stop">Stops.</param>
    public static async Task<TableStore> OpenAsync(
        StorageAccount account, string organisation, string tableName = DefaultTable, Action<string>? beforeWrite = null, CancellationToken stop = default)
    {
        var table = account.GetTableClient(tableName);
        await table.CreateIfNotExistsAsync(stop);
        return new(table, organisation, beforeWrite);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async Task<IReadOnlyList<StreamId>> ReadStreamsAsync(CancellationToken stop)
    {
        var streams = new List<StreamId>();
        await foreach (var entity in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {keys.Streams}"), stop: stop))
            streams.Add(new(new(entity.GetString("Source")!), entity.GetString("Profile")!));

        var found = new ConcurrentBag<StreamId>();
        await Parallel.ForEachAsync(streams, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (stream, either) =>
        {
            if (await HasDayAsync(stream, either))
                found.Add(stream);
        });
        return [.. found.Order()];
    }

    public async Task<IReadOnlyDictionary<LocalDate, DayManifest>> ReadManifestsAsync(StreamId stream, DateInterval days, CancellationToken stop)
    {
        var manifests = new Dictionary<LocalDate, DayManifest>();
        await foreach (var day in new TableDayReader(table, keys, "Ledger").ReadAsync(stream, days, stop))
        {
            using (day)
                manifests.Add(day.Day, new(day.Day, day.Revision, day.Rank, day.Bytes() is { } ledger ? AggregateCodec.ReadLedger(ledger) : null));
        }

        return manifests;
    }

    public async Task<IReadOnlyList<LocalDate>> PublishAsync(StreamId stream, IReadOnlyList<DayPublication> days, CancellationToken stop)
    {
        await NameAsync(stream, stop);
        var lost = new ConcurrentBag<LocalDate>();
        var months = days.GroupBy(day => day.Manifest.Day.ToYearMonth()).Select(month => month.ToList());
        await Parallel.ForEachAsync(months, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (month, either) =>
        {
            foreach (var day in await new TableMonthWriter(table, keys, beforeWrite).PublishAsync(stream, month, either))
                lost.Add(day);
        });
        return [.. lost.Order()];
    }

    public async IAsyncEnumerable<DayFacts> ReadFactsAsync(StreamId stream, DateInterval? days, [EnumeratorCancellation] CancellationToken stop)
    {
        var codec = new FactsCodec(stream.Source);
        await foreach (var day in new TableDayReader(table, keys, "Facts").ReadAsync(stream, days, stop))
        {
            using (day)
                yield return codec.Read(day.Day, day.Bytes()!);
        }
    }

    public async Task SaveReceiptAsync(IngestReceipt receipt, CancellationToken stop)
    {
        var entity = new TableEntity(keys.Receipts(receipt.Source), TableKeys.ReceiptRow(receipt)) { { "Source", receipt.Source.Value } };
        ReadOnlyMemory<byte> json = PackedColumns.Pack(JsonSerializer.SerializeToUtf8Bytes(receipt, StatsJson.Compact));
        var room = PackedColumns.PerEntity;
        PackedColumns.Put(entity, "Json", ref json, ref room);
        if (!json.IsEmpty)
            throw new InvalidDataException($"The receipt of '{receipt.FileName}' is too large for the table. Split the export and read its parts.");
        beforeWrite?.Invoke("receipt");
        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, stop);
    }

    public async Task<IReadOnlyList<IngestReceipt>> ReadReceiptsAsync(CancellationToken stop)
    {
        var receipts = new List<IngestReceipt>();
        await foreach (var entity in table.QueryAsync(keys.AllReceipts, stop: stop))
        {
            using var packed = new MemoryStream();
            PackedColumns.Take(entity, "Json", packed);
            receipts.Add(JsonSerializer.Deserialize<IngestReceipt>(PackedColumns.Unpack(packed.ToArray(), "a receipt"), StatsJson.Compact)!);
        }

        return
        [
            .. receipts.OrderBy(receipt => receipt.Source.Value, StringComparer.Ordinal)
                .ThenBy(receipt => receipt.FileName, StringComparer.Ordinal).ThenBy(receipt => receipt.Digest, StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyDictionary<SourceId, Instant>> ReadLastIngestsAsync(CancellationToken stop)
    {
        var last = new Dictionary<SourceId, Instant>();
        await foreach (var entity in table.QueryAsync(keys.AllReceipts, select: ["Source", "Timestamp"], stop: stop))
        {
            if (entity.GetString("Source") is { } source && entity.Timestamp is { } at && Instant.FromDateTimeOffset(at) is var moment
                && moment > last.GetValueOrDefault(new(source)))
                last[new(source)] = moment;
        }

        return last;
    }

    public Task<int> DeleteDaysAsync(StreamId stream, LocalDate before, CancellationToken stop) => new TableDayEraser(table, keys, beforeWrite).DeleteAsync(stream, before, stop);

    public async Task SaveDeletionAsync(DeletionRecord record, CancellationToken stop)
    {
        beforeWrite?.Invoke("deletion");
        await table.UpsertEntityAsync(
            new(keys.Deletions, TableKeys.NewDeletionRow(record)) { { "Json", JsonSerializer.Serialize(record, StatsJson.Compact) } }, TableUpdateMode.Replace, stop);
    }

    public async Task<IReadOnlyList<DeletionRecord>> ReadDeletionsAsync(CancellationToken stop)
    {
        var records = new List<DeletionRecord>();
        await foreach (var entity in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {keys.Deletions}"), stop: stop))
            records.Add(JsonSerializer.Deserialize<DeletionRecord>(entity.GetString("Json")!, StatsJson.Compact)!);
        return records;
    }

    /// <summary>Makes the stream known before its first day is there.</summary>
    private async Task NameAsync(StreamId stream, CancellationToken stop)
    {
        if (known.ContainsKey(stream))
            return;
        beforeWrite?.Invoke("stream");
        await table.UpsertEntityAsync(
            new(keys.Streams, TableKeys.StreamRow(stream)) { { "Source", stream.Source.Value }, { "Profile", stream.Profile } }, TableUpdateMode.Replace, stop);
        known.TryAdd(stream, true);
    }

    /// <summary>Parts of a day that was never published are no day.</summary>
    private async Task<bool> HasDayAsync(StreamId stream, CancellationToken stop)
    {
        await foreach (var entity in table.QueryAsync(keys.AllDays(stream), maxPerPage: 10, select: ["PartitionKey", "RowKey"], stop: stop))
        {
            if (TableKeys.IsDay(entity.RowKey))
                return true;
        }

        return false;
    }
}
