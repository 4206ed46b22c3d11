using Stats.Functions.Store;
using Stats.Tests.Commands;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Retention;

public sealed class SqliteDeletionsTests : DeletionsContract
{
    [Fact]
    public async Task A_pseudonym_that_is_deleted_is_not_left_in_the_file()
    {
        var payload = "en pseudonym som inte får finnas kvar"u8.ToArray();
        var ledger = Functions.Ledger.DayLedger.Of([new(7, 0, 0, payload)], 1);
        var stored = AggregateCodec.Write(ledger).AsSpan()[^20..].ToArray();
        await using (var store = await OpenStoreAsync())
            await store.PublishAsync(Store.StoredDays.Calls, [new(new(Store.StoredDays.Monday, 1, null, ledger), Store.StoredDays.Empty(Store.StoredDays.Monday))], default);
        Assert.True(File.ReadAllBytes(PathOf("stats.db")).AsSpan().IndexOf(stored) >= 0);
        await using (var store = await OpenStoreAsync())
            await store.PublishAsync(Store.StoredDays.Calls, [new(new(Store.StoredDays.Monday, 2, null, null), Store.StoredDays.Empty(Store.StoredDays.Monday))], default);
        Assert.False(File.ReadAllBytes(PathOf("stats.db")).AsSpan().IndexOf(stored) >= 0);
    }

    [Fact]
    public async Task The_command_deletes_and_shows_what_it_deleted_and_all_that_was()
    {
        using var folder = new TestWorkspace(TestWorkspace.Settings);
        await folder.IngestAsync(Export.Calls("mars.csv", "2025-03-10;08:00:00;Växel;30;60;Besvarat"));
        Assert.Contains("no rules under 'retention'", (await StatsProcess.RunAsync("retention", folder.Folder)).Messages, StringComparison.Ordinal);
        Assert.Contains("Nothing has been deleted", (await StatsProcess.RunAsync("retention", folder.Folder, "--records")).Messages, StringComparison.Ordinal);

        folder.Write("stats.yaml", TestWorkspace.Settings + "retention: { days: 90d }\n");
        var deleted = await StatsProcess.RunAsync("retention", folder.Folder);
        Assert.Equal(0, deleted.ExitCode);
        Assert.Matches(@"Z +days: 90d +telefoni +days +1", deleted.Results);
        Assert.Equal("The pages still show what was deleted: `stats report` makes them anew.", deleted.Messages.Trim());
        var again = await StatsProcess.RunAsync("retention", folder.Folder);
        Assert.Equal(("", "Nothing is older than the rules allow."), (again.Results, again.Messages.Trim()));
        Assert.Equal(deleted.Results, (await StatsProcess.RunAsync("retention", folder.Folder, "--records")).Results);
    }

    protected override Task<IAggregateStore> OpenStoreAsync() => Task.FromResult<IAggregateStore>(SqliteStore.Open(PathOf("stats.db")));
}
