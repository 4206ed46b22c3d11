using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Azure;

namespace Stats.Functions.Store;

/// <summary>Deletes days from the table: each day's own entity first, so that nobody reads a day in part.</summary>
internal sealed class TableDayEraser(TableClient table, TableKeys keys, Action<string>? beforeWrite)
{
    private const int MostInTransaction = 100;

    /// <returns>How many days were deleted.</returns>
    public async Task<int> DeleteAsync(StreamId stream, LocalDate before, CancellationToken stop)
    {
        var (days, parts) = (new List<TableEntity>(), new List<TableEntity>());
        foreach (var filter in keys.Of(stream, new(new(1990, 1, 1), before.PlusDays(-1))))
        {
            await foreach (var entity in table.QueryAsync(filter, select: ["PartitionKey", "RowKey"], stop: stop))
                (TableKeys.IsDay(entity.RowKey) ? days : parts).Add(entity);
        }

        await DeleteAsync(days, stop);
        await DeleteAsync(parts, stop);
        return days.Count;
    }

    private async Task DeleteAsync(List<TableEntity> entities, CancellationToken stop)
    {
        foreach (var some in entities.GroupBy(entity => entity.PartitionKey).SelectMany(month => month.Chunk(MostInTransaction)))
        {
            beforeWrite?.Invoke("delete");
            await table.SubmitTransactionAsync([.. some.Select(entity => new TableTransactionAction(TableTransactionActionType.Delete, entity))], stop);
        }
    }
}
