using NodaTime;
using Stats.Functions.Azure;
using Stats.Functions.Ledger;
using Stats.Functions.Store;
using Stats.Tests.Azure;
using Stats.Tests.Workspaces;
using static Stats.Tests.Store.StoredDays;
using Text = Stats.Tests.Contacts.Text;

namespace Stats.Tests.Store;

public sealed class TableStoreTests : AggregateStoreContract
{
    private readonly string tableName = Azurite.NewName();

    /// <summary>The stream's name, both days together, and that it ended.</summary>
    protected override int FewestWrites => 3;

    [AzuriteFact]
    public async Task A_day_whose_ledger_is_much_larger_than_an_entity_is_kept_and_replaced_whole()
    {
        await using var store = await OpenAsync();
        foreach (var (revision, megabytes) in new[] { (1, 3.0), (2, 5.0), (3, 0.9), (4, 0.0001) })
        {
            var ledger = RandomLedger(revision, (int)(megabytes * 1_000_000));
            Assert.Empty(await store.PublishAsync(Calls, [new(new(Monday, revision, null, ledger), Full(Monday, revision))], default));
            var stored = (await store.ReadManifestsAsync(Calls, new(Monday, Monday), default))[Monday];
            Assert.Equal(revision, stored.Revision);
            Assert.True(stored.Ledger!.SameAs(ledger));
            Assert.Equal(Text.Of(Full(Monday, revision)), Text.Of(Assert.Single(await StoreContent.DaysAsync(store, Calls))));
        }

        // A stream's name, and the day: nothing is left of the parts that the larger ledgers took.
        Assert.Equal(2, (await RowsAsync()).Count);
    }

    [AzuriteFact]
    public async Task Two_hundred_and_fifty_days_are_published_at_once_except_those_that_somebody_else_has()
    {
        await using var store = await OpenAsync();
        var all = Enumerable.Range(0, 250).Select(offset => Monday.PlusDays(offset)).ToList();
        var taken = new[] { all[7], all[120], all[249] };
        Assert.Empty(await store.PublishAsync(Calls, [.. taken.Select(day => First(day, 1))], default));
        Assert.Equal(taken, await store.PublishAsync(Calls, [.. all.Select(day => First(day, 2))], default));

        var stored = await StoreContent.DaysAsync(store, Calls);
        Assert.Equal(all, stored.Select(day => day.Day));
        Assert.All(stored, day => Assert.Equal(Text.Of(Full(day.Day, taken.Contains(day.Day) ? 1 : 2)), Text.Of(day)));
        Assert.Equal(250, (await store.ReadManifestsAsync(Calls, new(new(1990, 1, 1), new(2100, 12, 31)), default)).Count);
        var inside = new DateInterval(all[20], all[100]);
        Assert.Equal(all[20..101], (await StoreContent.DaysAsync(store, Calls, inside)).Select(day => day.Day));
        Assert.Equal(all[20..101], (await store.ReadManifestsAsync(Calls, inside, default)).Keys.Order());
    }

    [AzuriteFact]
    public async Task Organisations_sources_and_profiles_of_any_name_keep_apart()
    {
        var account = await Azurite.AccountAsync();
        string[] organisations = ["a", "a|b", "å/\\#?%'", "receipts"];
        string[] names = ["days", "streams", "receipts", "a", "a|b", "å/\\#?%'_", "_007C", "växel", "A"];
        foreach (var organisation in organisations)
        {
            await using var store = await TableStore.OpenAsync(account, organisation, tableName);
            foreach (var (index, name) in names.Index())
            {
                Assert.Empty(await store.PublishAsync(new(new(name), names[^(index + 1)]), [Empty(Monday.PlusDays(index)).Publication(1)], default));
                await store.SaveReceiptAsync(ReceiptOf(name, organisation), default);
            }
        }

        foreach (var organisation in organisations)
        {
            await using var store = await TableStore.OpenAsync(account, organisation, tableName);
            Assert.Equal(names.Select((name, index) => $"{name}/{names[^(index + 1)]}").Order(StringComparer.Ordinal),
                (await store.ReadStreamsAsync(default)).Select(stream => stream.ToString()).Order(StringComparer.Ordinal));
            foreach (var (index, name) in names.Index())
                Assert.Equal(Monday.PlusDays(index), Assert.Single(await StoreContent.DaysAsync(store, new(new(name), names[^(index + 1)]))).Day);
            var receipts = await store.ReadReceiptsAsync(default);
            Assert.Equal(names.Order(StringComparer.Ordinal), receipts.Select(receipt => receipt.Source.Value));
            Assert.All(receipts, receipt => Assert.Equal(organisation, receipt.FileName));
        }
    }

    [AzuriteFact]
    public async Task Of_writers_that_publish_the_same_day_at_once_exactly_one_wins_each_revision()
    {
        const int Writers = 4, Revisions = 6;
        for (var revision = 1; revision <= Revisions; revision++)
        {
            var lost = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                await using var store = await OpenAsync();
                var ledger = RandomLedger(writer, 1_500_000);
                return (await store.PublishAsync(Calls, [new(new(Monday, revision, null, ledger), Full(Monday, writer + 2))], default)).Count;
            })));
            Assert.Equal(Writers - 1, lost.Sum());

            await using var reader = await OpenAsync();
            var stored = (await reader.ReadManifestsAsync(Calls, new(Monday, Monday), default))[Monday];
            Assert.Equal(revision, stored.Revision);
            Assert.True(stored.Ledger!.SameAs(RandomLedger(Array.IndexOf(lost, 0), 1_500_000)));
            Assert.Equal(4, (await RowsAsync()).Count); // the stream's name, the day and its two parts: the losers have taken theirs away
        }
    }

    [AzuriteFact]
    public async Task Who_reads_while_a_large_day_is_published_again_and_again_sees_whole_days()
    {
        await using var writer = await OpenAsync();
        using var done = new CancellationTokenSource();
        await writer.PublishAsync(Calls, [new(new(Monday, 1, null, RandomLedger(1, 2_000_000)), Full(Monday, 1))], default);
        var reading = Task.Run(async () =>
        {
            await using var reader = await OpenAsync();
            var revisions = new HashSet<long>();
            while (!done.IsCancellationRequested)
            {
                var stored = (await reader.ReadManifestsAsync(Calls, new(Monday, Monday), default))[Monday];
                Assert.True(stored.Ledger!.SameAs(RandomLedger((int)stored.Revision, 2_000_000)));
                revisions.Add(stored.Revision);
            }

            return revisions.Count;
        });
        for (var revision = 2; revision <= 15; revision++)
            Assert.Empty(await writer.PublishAsync(Calls, [new(new(Monday, revision, null, RandomLedger(revision, 2_000_000)), Full(Monday, revision))], default));
        await done.CancelAsync();
        Assert.InRange(await reading, 2, 15);
    }

    [AzuriteFact]
    public async Task After_a_crash_before_any_request_large_days_in_several_months_are_whole_and_the_next_try_leaves_nothing_over()
    {
        LocalDate[] days = [new(2025, 1, 31), new(2025, 2, 1)];
        await using (var store = await OpenAsync())
            Assert.Empty(await store.PublishAsync(Calls, [.. days.Select(day => Publication(day, 1))], default));

        var (revision, crashes) = (2, 0);
        for (var crashed = true; crashed; crashes++)
        {
            var left = crashes;
            await using (var store = await OpenAsync(_ => Crash.When(Interlocked.Decrement(ref left) == -1)))
                crashed = await Crash.HappensAsync(() => store.PublishAsync(Calls, [.. days.Select(day => Publication(day, revision))], default));

            await using var again = await OpenAsync();
            foreach (var day in days)
            {
                var stored = (await again.ReadManifestsAsync(Calls, new(day, day), default))[day];
                Assert.True(stored.Ledger!.SameAs(RandomLedger((int)stored.Revision, 1_500_000)));
                if (stored.Revision < revision)
                    Assert.Empty(await again.PublishAsync(Calls, [Publication(day, revision)], default));
            }

            Assert.Equal(2, (await StoreContent.DaysAsync(again, Calls)).Count);
            revision++;
        }

        Assert.InRange(crashes, 8, 20);
        Assert.Equal(7, (await RowsAsync()).Count); // the stream's name, and two days with two parts each

        static DayPublication Publication(LocalDate day, int revision) => new(new(day, revision, null, RandomLedger(revision, 1_500_000)), Full(day, revision));
    }

    [AzuriteFact]
    public async Task Parts_of_a_day_that_was_never_published_are_no_day()
    {
        await using (var store = await OpenAsync(what => Crash.When(what == "days")))
            Assert.True(await Crash.HappensAsync(() => store.PublishAsync(Calls, [new(new(Monday, 1, null, RandomLedger(1, 1_500_000)), Full(Monday))], default)));
        await using var again = await OpenAsync();
        Assert.Equal(3, (await RowsAsync()).Count);
        Assert.Empty(await again.ReadStreamsAsync(default));
        Assert.Empty(await StoreContent.DaysAsync(again, Calls));
        Assert.Empty(await again.PublishAsync(Calls, [First(Monday)], default));
        Assert.Equal(2, (await RowsAsync()).Count);
    }

    protected override async Task<IAggregateStore> OpenAsync(Action<string>? beforeWrite = null) =>
        await TableStore.OpenAsync(await Azurite.AccountAsync(), "kommunen", tableName, beforeWrite);

    /// <summary>A ledger that cannot be compressed.</summary>
    internal static DayLedger RandomLedger(int seed, int bytes)
    {
        var random = new Random(seed);
        return DayLedger.Of(Enumerable.Range(0, Math.Max(1, bytes / 1000)).Select(_ =>
        {
            var payload = new byte[1000];
            random.NextBytes(payload);
            return new LedgerEntry((ulong)random.NextInt64(), 0, seed, payload);
        }), 7);
    }

    private static IngestReceipt ReceiptOf(string source, string name) => new(
        new(source), name, "01", "calls-csv", 1, 1, Monday, null, new Dictionary<string, long>(), [], new Dictionary<string, long>(), 0, []);

    private async Task<List<TableEntity>> RowsAsync()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in (await Azurite.AccountAsync()).GetTableClient(tableName).QueryAsync(select: ["PartitionKey", "RowKey"]))
            rows.Add(row);
        return rows;
    }
}
