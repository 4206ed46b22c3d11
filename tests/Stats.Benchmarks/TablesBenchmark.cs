using System.Diagnostics;
using System.Globalization;
using Stats.Analytics.Contacts;
using Stats.Functions.Azure;
using Stats.Functions.Store;

namespace Stats.Benchmarks;

/// <summary>Entities a second with the table client, beside the least that can be done with HTTP; and how long a municipality's days take.</summary>
internal static class TablesBenchmark
{
    private const int PerPartition = 500;
    private const int Partitions = 4;

    public static byte[] Bytes { get; } = [.. Enumerable.Range(0, 300).Select(number => (byte)(number * 7))];

    public static async Task<int> RunAsync(string folder, string? store, int runs)
    {
        using var azurite = await AzuriteProcess.StartAsync(folder);
        var account = StorageAccount.Parse(azurite.ConnectionString);
        var (writes, reads) = (new List<double>(), new List<double>());
        var best = new double[4];
        for (var run = 0; run <= runs; run++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"bench{run}");
            var table = account.GetTableClient(name);
            await table.CreateIfNotExistsAsync();
            using var raw = new RawTable(azurite.Endpoint, name);
            Func<Task<double>>[] steps = [() => RateAsync(p => AddAsync(table, $"c{p}")), () => RateAsync(p => AddAsync(raw, $"r{p}"))];
            var first = run % 2;
            var written = new double[2];
            foreach (var one in new[] { first, 1 - first })
                written[one] = await steps[one]();
            steps = [() => RateAsync(p => ReadAsync(table, $"c{p}")), () => RateAsync(async p => await raw.ReadAsync($"r{p}"))];
            var read = new double[2];
            foreach (var one in new[] { first, 1 - first })
                read[one] = await steps[one]();
            if (run == 0)
                continue; // warm-up
            writes.Add(written[0] / written[1]);
            reads.Add(read[0] / read[1]);
            best = [.. best.Zip([.. written, .. read], Math.Max)];
        }

        Console.WriteLine($"Azurite, {Partitions} partitions of {PerPartition} entities of {Bytes.Length} bytes, transactions of 100, {runs} runs after one warm-up");
        Console.WriteLine($"written, entities/s (best): client {best[0]:N0}, raw {best[1]:N0}; client ÷ raw, pair by pair: {Ratios(writes)}");
        Console.WriteLine($"read, entities/s (best): client {best[2]:N0}, raw {best[3]:N0}; client ÷ raw, pair by pair: {Ratios(reads)}");
        if (store is not null)
            await CopyAsync(store, account);
        return 0;
    }

    /// <summary>Carries a store over to a table, and reads all its facts and manifests back.</summary>
    private static async Task CopyAsync(string path, StorageAccount account)
    {
        await using var from = SqliteStore.Open(path);
        await using var to = await TableStore.OpenAsync(account, "demo", "demo");
        var always = new NodaTime.DateInterval(new(1990, 1, 1), new(2100, 12, 31));
        var (days, time) = (0, Stopwatch.StartNew());
        foreach (var stream in await from.ReadStreamsAsync(default))
        {
            var manifests = await from.ReadManifestsAsync(stream, always, default);
            var publications = new List<DayPublication>();
            await foreach (var facts in from.ReadFactsAsync(stream, null, default))
                publications.Add(new(manifests[facts.Day] with { Revision = 1 }, facts));
            if ((await to.PublishAsync(stream, publications, default)).Count > 0)
                throw new InvalidOperationException("A day was lost.");
            days += publications.Count;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"store: {days} days copied to the table in {time.Elapsed.TotalSeconds:N2} s"));
        foreach (var (name, store) in new (string, IAggregateStore)[] { ("table", to), ("SQLite", from), ("table", to), ("SQLite", from) })
        {
            time.Restart();
            var aggregates = 0L;
            foreach (var stream in await store.ReadStreamsAsync(default))
            {
                await foreach (var facts in store.ReadFactsAsync(stream, null, default))
                    aggregates += facts.Contacts.Count + facts.Pages.Count + facts.Cases.Count;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all facts from {name}: {time.Elapsed.TotalSeconds:N2} s ({aggregates:N0} rows)"));
        }

        time.Restart();
        foreach (var stream in await to.ReadStreamsAsync(default))
            await to.ReadManifestsAsync(stream, always, default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all manifests with ledgers from table: {time.Elapsed.TotalSeconds:N2} s"));
    }

    private static async Task<double> RateAsync(Func<int, Task> work)
    {
        var time = Stopwatch.StartNew();
        for (var partition = 0; partition < Partitions; partition++)
            await work(partition);
        return Partitions * PerPartition / time.Elapsed.TotalSeconds;
    }

    private static async Task AddAsync(TableClient table, string partition)
    {
        for (var first = 0; first < PerPartition; first += 100)
        {
            await table.SubmitTransactionAsync([.. Enumerable.Range(first, 100).Select(number => new TableTransactionAction(
                TableTransactionActionType.Add,
                new(partition, number.ToString("D6", CultureInfo.InvariantCulture)) { { "Number", (long)number }, { "Bytes", Bytes } }))]);
        }
    }

    private static async Task AddAsync(RawTable table, string partition)
    {
        for (var first = 0; first < PerPartition; first += 100)
            await table.AddAsync(partition, first, 100);
    }

    private static async Task ReadAsync(TableClient table, string partition)
    {
        var total = 0L;
        await foreach (var entity in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}")))
            total += entity.GetBinary("Bytes")!.Length + entity.RowKey.Length;
        if (total != PerPartition * (Bytes.Length + 6))
            throw new InvalidOperationException("Not all was read.");
    }

    private static string Ratios(List<double> ratios)
    {
        ratios.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"median {ratios[ratios.Count / 2]:N2} (min {ratios[0]:N2}, max {ratios[^1]:N2})");
    }
}
