using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Store;
using Stats.Tests.Workspaces;
using static Stats.Tests.Store.StoredDays;
using Text = Stats.Tests.Contacts.Text;

namespace Stats.Tests.Store;

/// <summary>What every store promises, whatever it is made of. A store's own test class inherits these tests.</summary>
public abstract class AggregateStoreContract
{
    /// <summary>Opens the store of this test, which is new; opened again, it is the same store.</summary>
    /// <param name="beforeWrite">Called before every single write, so that the test can crash there.</param>
    protected abstract Task<IAggregateStore> OpenAsync(Action<string>? beforeWrite = null);

    /// <summary>How many writes publishing two days takes at least: in fewer places a test could not crash.</summary>
    protected virtual int FewestWrites => 10;

    [StoreFact]
    public async Task All_that_a_day_holds_is_read_back_also_after_reopening()
    {
        await using (var store = await OpenAsync())
            Assert.Empty(await store.PublishAsync(Calls, [First(Monday)], default));

        await using var again = await OpenAsync();
        Assert.Equal(Text.Of(Full(Monday)), Text.Of(Assert.Single(await StoreContent.DaysAsync(again, Calls))));
    }

    [StoreFact]
    public async Task The_export_that_decided_a_day_and_the_rows_it_is_made_of_are_read_back()
    {
        await using var store = await OpenAsync();
        var ledger = Functions.Ledger.DayLedger.Of([new(ulong.MaxValue, 3, 1_700_000_000, new byte[] { 1, 0, 255 }), new(7, 0, 0, new byte[] { 9 })], 0x5f3a_0b1c);
        await store.PublishAsync(Calls, [new(new(Monday, 1, new(long.MaxValue, 3, "ff"), null), Empty(Monday))], default);
        await store.PublishAsync(Calls, [new(new(Monday.PlusDays(1), 1, null, ledger), Empty(Monday.PlusDays(1)))], default);

        var manifests = await store.ReadManifestsAsync(Calls, new(Monday, Monday.PlusDays(1)), default);
        Assert.Equal(new(Monday, 1, new(long.MaxValue, 3, "ff"), null), manifests[Monday]);
        Assert.Null(manifests[Monday.PlusDays(1)].Rank);
        Assert.True(manifests[Monday.PlusDays(1)].Ledger!.SameAs(ledger));
    }

    [StoreFact]
    public async Task A_day_published_with_any_revision_but_the_next_is_lost_and_changes_nothing()
    {
        await using var store = await OpenAsync();
        await store.PublishAsync(Calls, [First(Monday)], default);

        foreach (var revision in new[] { 1, 3, 0 })
            Assert.Equal([Monday], await store.PublishAsync(Calls, [Full(Monday, 99).Publication(revision)], default));
        Assert.Equal(Text.Of(Full(Monday)), Text.Of(Assert.Single(await StoreContent.DaysAsync(store, Calls))));
        Assert.Equal(1, (await store.ReadManifestsAsync(Calls, new(Monday, Monday), default))[Monday].Revision);
    }

    [StoreFact]
    public async Task A_new_day_cannot_be_published_as_a_second_one()
    {
        await using var store = await OpenAsync();
        Assert.Equal([Monday], await store.PublishAsync(Calls, [Full(Monday).Publication(2)], default));
        Assert.Empty(await store.ReadStreamsAsync(default));
        Assert.Empty(await StoreContent.DaysAsync(store, Calls));
    }

    [StoreFact]
    public async Task A_day_published_again_holds_only_what_is_new()
    {
        await using var store = await OpenAsync();
        await store.PublishAsync(Calls, [First(Monday)], default);
        Assert.Empty(await store.PublishAsync(Calls, [Empty(Monday).Publication(2)], default));
        Assert.Equal(Text.Of(Empty(Monday)), Text.Of(Assert.Single(await StoreContent.DaysAsync(store, Calls))));
    }

    [StoreFact]
    public async Task Of_two_writers_the_slower_one_loses_the_common_day_and_publishes_the_others()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await one.PublishAsync(Calls, [First(Monday, 1)], default);

        var lost = await other.PublishAsync(
            Calls, [First(Monday.PlusDays(-1), 2), First(Monday, 2), First(Monday.PlusDays(1), 2)], default);
        Assert.Equal([Monday], lost);
        Assert.Equal([2, 1, 2], (await StoreContent.DaysAsync(one, Calls)).Select(day => day.Contacts[1].Counts.Offered));
    }

    [StoreFact]
    public async Task Many_writers_at_once_lose_no_publication()
    {
        const int Writers = 4, Publications = 10;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            await using var store = await OpenAsync();
            for (var done = 0; done < Publications;)
            {
                var before = (await store.ReadManifestsAsync(Calls, new(Monday, Monday), default)).GetValueOrDefault(Monday)?.Revision ?? 0;
                await Task.Delay(1); // gives way to the others, so that they come in between
                done += (await store.PublishAsync(Calls, [Empty(Monday).Publication(before + 1)], default)).Count == 0 ? 1 : 0;
            }
        })));

        await using var reader = await OpenAsync();
        Assert.Equal(Writers * Publications, (await reader.ReadManifestsAsync(Calls, new(Monday, Monday), default))[Monday].Revision);
    }

    [StoreFact]
    public async Task Days_are_read_in_order_between_the_first_and_the_last_asked_for()
    {
        await using var store = await OpenAsync();
        foreach (var offset in new[] { 3, -1, 400, 0, 1 })
            await store.PublishAsync(Calls, [First(Monday.PlusDays(offset))], default);

        var inside = new DateInterval(Monday, Monday.PlusDays(3));
        Assert.Equal([0, 1, 3], (await StoreContent.DaysAsync(store, Calls, inside)).Select(day => Period.DaysBetween(Monday, day.Day)));
        Assert.Equal([0, 1, 3], (await store.ReadManifestsAsync(Calls, inside, default)).Keys.Order().Select(day => Period.DaysBetween(Monday, day)));
        Assert.Equal([-1, 0, 1, 3, 400], (await StoreContent.DaysAsync(store, Calls)).Select(day => Period.DaysBetween(Monday, day.Day)));
        Assert.All(await StoreContent.DaysAsync(store, Calls), day => Assert.Equal(Text.Of(Full(day.Day)), Text.Of(day)));
    }

    [StoreFact]
    public async Task An_empty_day_is_a_day()
    {
        await using var store = await OpenAsync();
        await store.PublishAsync(Calls, [Empty(Monday).Publication(1), First(Monday.PlusDays(1))], default);
        Assert.Equal([0, 2], (await StoreContent.DaysAsync(store, Calls)).Select(day => day.Contacts.Count));
    }

    [StoreFact]
    public async Task Streams_come_in_order_and_do_not_mix()
    {
        await using var store = await OpenAsync();
        StreamId[] streams = [new(new("växel"), "a"), new(new("telefoni"), "b"), new(new("telefoni"), "a"), new(new("3cx"), "b")];
        foreach (var (index, stream) in streams.Index())
            await store.PublishAsync(stream, [Empty(Monday.PlusDays(index)).Publication(1)], default);

        Assert.Equal([streams[3], streams[2], streams[1], streams[0]], await store.ReadStreamsAsync(default));
        Assert.Equal(Monday.PlusDays(1), Assert.Single(await StoreContent.DaysAsync(store, streams[1])).Day);
        Assert.Empty(await StoreContent.DaysAsync(store, new(new("webb"), "a")));
    }

    [StoreFact]
    public async Task Long_names_and_all_letters_are_kept()
    {
        string[] names =
        [
            "", " ", "Ångström/Örebro?#%&+'\";\\", "Bygglov\tA|B\nC", "日本語 \U0001F4DE", "å (en bokstav)", "a\u030A (två tecken)", "A", "a",
            new('ö', 3000),
        ];
        var facts = Empty(Monday) with
        {
            Contacts =
            [
                .. names.Order(StringComparer.Ordinal).Select(name => new DayAggregate(
                    new(Calls.Source, Monday, Channel.Chat, new(SubjectKind.Queue, name)), new(1, 0, 0),
                    Duration.Zero, Duration.Zero, Duration.Zero, 1440, [], [])),
            ],
            Pages = [.. names.Order(StringComparer.Ordinal).Select(name => new PageDay(name, 1, 1, Duration.Zero))],
            Events = [.. names.Order(StringComparer.Ordinal).Select(name => Full(Monday).Events[1] with { What = name })],
        };
        await using (var store = await OpenAsync())
            await store.PublishAsync(Calls, [facts.Publication(1)], default);

        await using var again = await OpenAsync();
        Assert.Equal(Text.Of(facts), Text.Of(Assert.Single(await StoreContent.DaysAsync(again, Calls))));
    }

    [StoreFact]
    public async Task The_same_export_has_one_receipt_and_other_names_or_contents_have_their_own()
    {
        await using (var store = await OpenAsync())
        {
            foreach (var receipt in new[]
                { Receipt("b.csv", "01", 1), Receipt("b.csv", "01", 2), Receipt("a.csv", "02", 3), Receipt("a.csv", "01", 4) })
                await store.SaveReceiptAsync(receipt, default);
        }

        await using var again = await OpenAsync();
        Assert.Equal(
            [Text.Of(Receipt("a.csv", "01", 4)), Text.Of(Receipt("a.csv", "02", 3)), Text.Of(Receipt("b.csv", "01", 2))],
            (await again.ReadReceiptsAsync(default)).Select(Text.Of));
    }

    [StoreFact]
    public async Task After_a_crash_before_any_write_every_day_is_whole_either_old_or_new()
    {
        var tuesday = Monday.PlusDays(1);
        await using (var store = await OpenAsync())
            await store.PublishAsync(Calls, [First(Monday, 1), First(tuesday, 1)], default);

        var crashes = 0;
        for (var crashed = true; crashed; crashes++)
        {
            var left = crashes;
            await using (var store = await OpenAsync(_ => Crash.When(left-- == 0)))
                crashed = await Crash.HappensAsync(() => store.PublishAsync(Calls, [Full(Monday, 2).Publication(2), Full(tuesday, 2).Publication(2)], default));

            await using var reader = await OpenAsync();
            Assert.All(await StoreContent.DaysAsync(reader, Calls), day =>
                Assert.Contains(Text.Of(day), new[] { Text.Of(Full(day.Day, 1)), Text.Of(Full(day.Day, 2)) }));
        }

        Assert.InRange(crashes, FewestWrites, 100);
        await using var end = await OpenAsync();
        Assert.Equal([2, 2], (await StoreContent.DaysAsync(end, Calls)).Select(day => day.Contacts[1].Counts.Offered));
    }

    private static IngestReceipt Receipt(string name, string hash, long rows) => new(
        Calls.Source, name, hash, "calls-csv", rows + 3, rows, Monday, null,
        new SortedDictionary<string, long> { ["Tid: is not a time"] = 2 }, [new(17, "Tid", "is not a time")],
        new SortedDictionary<string, long> { ["a totals row"] = 1 }, 4, ["Växel \U0001F4DE"]);
}
