using Stats.Functions.Azure;
using Stats.Functions.Store;
using Stats.Tests.Azure;
using Stats.Tests.Workspaces;
using static Stats.Tests.Store.StoredDays;

namespace Stats.Tests.Store;

/// <summary>Writes that are done though their answers are lost, so that they are sent twice.</summary>
public sealed class TableStoreRetryTests
{
    [AzuriteFact]
    public async Task A_publication_whose_answer_is_lost_is_not_taken_for_somebody_elses()
    {
        var (name, lost) = (Azurite.NewName(), 0);
        await using var store = await TableStore.OpenAsync(
            await Azurite.AccountAsync(RetryTests.Lossy(request => request.Method.Method == "POST" && request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) && lost++ % 2 == 0)), "kommunen", name);
        for (var revision = 1; revision <= 3; revision++)
        {
            var ledger = TableStoreTests.RandomLedger(revision, 1_500_000);
            Assert.Empty(await store.PublishAsync(
                Calls, [new(new(Monday, revision, null, ledger), Full(Monday, revision)), Full(Monday.PlusDays(1), revision).Publication(revision)], default));
            Assert.True((await store.ReadManifestsAsync(Calls, new(Monday, Monday), default))[Monday].Ledger!.SameAs(ledger));
            Assert.Equal([revision, revision], (await StoreContent.DaysAsync(store, Calls)).Select(day => day.Contacts[1].Counts.Offered));
        }

        Assert.Equal(12, lost); // parts and days, three times, each sent twice
        var rows = 0;
        await foreach (var _ in (await Azurite.AccountAsync()).GetTableClient(name).QueryAsync(select: ["RowKey"]))
            rows++;
        Assert.Equal(5, rows); // the stream's name, two days, and the two parts of one
    }

    [AzuriteFact]
    public async Task A_day_that_somebody_else_published_after_ours_whose_answer_was_lost_is_to_be_read_again()
    {
        var (name, other, done) = (Azurite.NewName(), default(TableStore), false);
        var account = await Azurite.AccountAsync();
        other = await TableStore.OpenAsync(account, "kommunen", name);
        await using var store = await TableStore.OpenAsync(
            await Azurite.AccountAsync(RetryTests.Lossy(request =>
            {
                if (done || !request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
                    return false;
                done = true;
                Assert.Empty(other.PublishAsync(Calls, [Full(Monday, 20).Publication(2)], default).GetAwaiter().GetResult());
                return true;
            })), "kommunen", name);
        Assert.Equal([Monday], await store.PublishAsync(Calls, [First(Monday, 10), First(Monday.PlusDays(1), 10)], default));
        Assert.Equal([20, 10], (await StoreContent.DaysAsync(store, Calls)).Select(day => day.Contacts[1].Counts.Offered));
        Assert.True(done);
    }
}
