using Azure;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Azure;

namespace Stats.Functions.Store;

/// <summary>Publishes days of one month. A day becomes visible with its own entity, which is written last, and only over the one that was read.</summary>
internal sealed class TableMonthWriter(TableClient table, TableKeys keys, Action<string>? beforeWrite)
{
    private const int MostActions = 100;

    /// <summary>Of the 4 MiB that a transaction takes.</summary>
    private const int MostBytes = 3_500_000;

    /// <returns>The days that somebody else published.</returns>
    public async Task<List<LocalDate>> PublishAsync(StreamId stream, IReadOnlyList<DayPublication> days, CancellationToken stop)
    {
        var (lost, rounds) = (new List<LocalDate>(), 0);
        var waiting = days.Select(day => new OutgoingDay(day, keys.Month(stream, day.Manifest.Day))).ToList();
        var filter = keys.DaysOfMonth(stream, days.Min(day => day.Manifest.Day), days.Max(day => day.Manifest.Day));
        while (waiting.Count > 0)
        {
            // A refusal means that a day has moved on, so each round settles one at least.
            if (rounds++ > days.Count + 1)
                throw new IOException($"The table kept refusing days of {stream} that nobody else had published. Try again.");
            var stored = await StoredAsync(filter, stop);
            foreach (var day in waiting.ToList())
            {
                var known = stored.Days.GetValueOrDefault(day.Main.RowKey);
                if (known?.Version == day.Version)
                {
                    // It was published, though the answer was lost.
                    await DeleteAsync(stored.OlderParts(day), stop);
                    waiting.Remove(day);
                }
                else if ((known?.Revision ?? 0) != day.Revision - 1)
                {
                    await DeleteAsync(day.PartsAreThere ? day.Parts : [], stop);
                    waiting.Remove(day);
                    lost.Add(day.Day);
                }
            }

            foreach (var some in Transactions(waiting, day => day.Main))
            {
                if (await TryPublishAsync(some, stored, stop))
                    waiting.RemoveAll(some.Contains);
            }
        }

        return lost;
    }

    /// <returns><see langword="false"/>, and nothing published, when one of the days is not as it was read.</returns>
    private async Task<bool> TryPublishAsync(List<OutgoingDay> days, StoredMonth stored, CancellationToken stop)
    {
        foreach (var day in days.Where(day => !day.PartsAreThere))
        {
            foreach (var parts in Transactions(day.Parts, part => part))
                await SubmitAsync("parts", [.. parts.Select(part => new TableTransactionAction(TableTransactionActionType.UpsertReplace, part))], stop);
            day.PartsAreThere = true;
        }

        try
        {
            await SubmitAsync("days", [.. days.Select(day => stored.Days.TryGetValue(day.Main.RowKey, out var known)
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, day.Main, known.ETag)
                : new TableTransactionAction(TableTransactionActionType.Add, day.Main))], stop);
        }
        catch (TableTransactionFailedException error) when (error.Status is 404 or 409 or 412)
        {
            return false;
        }

        foreach (var day in days)
            await DeleteAsync(stored.OlderParts(day), stop);
        return true;
    }

    private async Task SubmitAsync(string what, IReadOnlyList<TableTransactionAction> actions, CancellationToken stop)
    {
        beforeWrite?.Invoke(what);
        await table.SubmitTransactionAsync(actions, stop);
    }

    private async Task DeleteAsync(IEnumerable<TableEntity> parts, CancellationToken stop)
    {
        foreach (var part in parts)
        {
            beforeWrite?.Invoke("delete part");
            await table.DeleteEntityAsync(part.PartitionKey, part.RowKey, ETag.All, stop);
        }
    }

    private async Task<StoredMonth> StoredAsync(string filter, CancellationToken stop)
    {
        var stored = new StoredMonth([], []);
        await foreach (var entity in table.QueryAsync(filter, select: ["PartitionKey", "RowKey", "Revision", "Version"], stop: stop))
        {
            if (TableKeys.IsDay(entity.RowKey))
                stored.Days.Add(entity.RowKey, new(entity.GetInt64("Revision")!.Value, entity.GetString("Version")!, entity.ETag));
            else
                stored.Parts.Add(entity);
        }

        return stored;
    }

    /// <summary>What goes in one transaction: neither too many nor too large.</summary>
    private static IEnumerable<List<T>> Transactions<T>(IReadOnlyList<T> all, Func<T, TableEntity> entityOf)
    {
        var (some, bytes) = (new List<T>(), 0L);
        foreach (var one in all.ToList())
        {
            var size = 4096 + entityOf(one).Sum(property => property.Value is byte[] binary ? 64 + (4L * binary.Length / 3) : 64);
            if (some.Count > 0 && (some.Count == MostActions || bytes + size > MostBytes))
            {
                yield return some;
                (some, bytes) = ([], 0);
            }

            some.Add(one);
            bytes += size;
        }

        if (some.Count > 0)
            yield return some;
    }

    private sealed record Known(long Revision, string Version, ETag ETag);

    private sealed record StoredMonth(Dictionary<string, Known> Days, List<TableEntity> Parts)
    {
        /// <summary>Parts that no reader needs once the day is published. Those of a higher revision belong to somebody who has read it already.</summary>
        public IEnumerable<TableEntity> OlderParts(OutgoingDay day) => Parts.Where(part =>
            TableKeys.PartOf(part.RowKey) is var (row, version, revision) && row == day.Main.RowKey && version != day.Version && revision <= day.Revision);
    }
}
