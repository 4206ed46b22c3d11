using System.Runtime.CompilerServices;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Azure;

namespace Stats.Functions.Store;

/// <summary>Reads a stream's days in order, each whole.</summary>
/// <param name="table">The table.</param>
/// <param name="keys">Where things are in it.</param>
/// <param name="column">What is wanted of the days: the name of its properties, before their number.</param>
internal sealed class TableDayReader(TableClient table, TableKeys keys, string column)
{
    private const int Tries = 20;

    private readonly string[] select =
        ["PartitionKey", "RowKey", "Revision", "Version", "Parts", "AsOf", "Volume", "Digest", .. PackedColumns.Names(column)];

    public async IAsyncEnumerable<StoredDay> ReadAsync(StreamId stream, DateInterval? days, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var filter in keys.Of(stream, days))
        {
            await foreach (var day in ReadAsync(filter, stop))
                yield return day.IsWhole ? day : await AgainAsync(stream, day.Day, stop);
        }
    }

    private async IAsyncEnumerable<StoredDay> ReadAsync(string filter, [EnumeratorCancellation] CancellationToken stop)
    {
        StoredDay? day = null;
        await foreach (var entity in table.QueryAsync(filter, select: select, stop: stop))
        {
            if (!TableKeys.IsDay(entity.RowKey))
            {
                day?.Add(entity);
                continue;
            }

            if (day is not null)
                yield return day;
            day = new(entity, column);
        }

        if (day is not null)
            yield return day;
    }

    /// <summary>Reads a day that somebody published between two answers of the service.</summary>
    private async Task<StoredDay> AgainAsync(StreamId stream, LocalDate day, CancellationToken stop)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            await foreach (var again in ReadAsync(keys.DaysOfMonth(stream, day, day), stop))
            {
                if (again.IsWhole)
                    return again;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), stop);
        }

        throw new IOException(
            $"What the table holds of {stream} on {day:uuuu-MM-dd} is not whole, or it was changed each of the {Tries} times it was read. Try again; if it stays so, "
            + $"delete the entities of partition '{keys.Month(stream, day)}' whose row key begins with {TableKeys.DayRow(day)}, and read that day's exports again.");
    }
}
