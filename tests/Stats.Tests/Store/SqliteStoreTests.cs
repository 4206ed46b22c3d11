using Microsoft.Data.Sqlite;
using Stats.Functions.Store;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Store;

public sealed class SqliteStoreTests : AggregateStoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stats-store-").FullName;

    [Fact]
    public void A_store_that_may_not_be_opened_is_told_with_its_file()
    {
        var path = Path.Combine(folder, "ingen", "stats.db");
        Assert.StartsWith($"{path} cannot be opened to read and write. ", Assert.Throws<IOException>(() => SqliteStore.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_layout_is_not_touched()
    {
        await using (await OpenAsync())
        {
        }

        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 4";
            command.ExecuteNonQuery();
        }

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => OpenAsync());
        Assert.Equal("The store was made by a newer version of stats (layout 4, this one knows 3). Update stats.", error.Message);
    }

    [Fact]
    public async Task A_store_of_an_older_layout_gets_what_it_lacks_and_keeps_what_it_has()
    {
        await using (var store = await OpenAsync())
            await store.PublishAsync(StoredDays.Calls, [StoredDays.Empty(StoredDays.Monday).Publication(1)], default);
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE planned; DROP TABLE service_levels; DROP TABLE deletions; ALTER TABLE receipts DROP COLUMN saved_at; PRAGMA user_version = 1";
            command.ExecuteNonQuery();
        }

        await using var again = await OpenAsync();
        Assert.Empty(await again.PublishAsync(StoredDays.Calls, [StoredDays.Full(StoredDays.Monday).Publication(2)], default));
        Assert.Equal(3, Assert.Single(await StoreContent.DaysAsync(again, StoredDays.Calls)).Planned.Count);
    }

    [Fact]
    public async Task A_ledger_from_before_keys_had_ids_is_kept_as_one_of_another_key()
    {
        var ledger = Functions.Ledger.DayLedger.Of([new(ulong.MaxValue, 3, 1_700_000_000, new byte[] { 1, 0, 255 }), new(8, 0, 0, new byte[] { 0 })], 0x5f3a_0b1c);
        await using (var store = await OpenAsync())
            await store.PublishAsync(StoredDays.Calls, [new(new(StoredDays.Monday, 1, null, ledger), StoredDays.Empty(StoredDays.Monday))], default);
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE planned; DROP TABLE service_levels; DROP TABLE deletions; ALTER TABLE receipts DROP COLUMN saved_at; UPDATE days SET ledger = substr(ledger, 5); PRAGMA user_version = 1";
            command.ExecuteNonQuery();
        }

        await using var again = await OpenAsync();
        var known = (await again.ReadManifestsAsync(StoredDays.Calls, new(StoredDays.Monday, StoredDays.Monday), default))[StoredDays.Monday].Ledger!;
        Assert.Equal(1U, known.KeyId);
        Assert.True(known.SameAs(Functions.Ledger.DayLedger.Of(ledger.Entries, 1)));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_an_error()
    {
        File.WriteAllText(Database, new('x', 5000));
        await Assert.ThrowsAsync<SqliteException>(() => OpenAsync());
        File.Delete(Database);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override Task<IAggregateStore> OpenAsync(Action<string>? beforeWrite = null) =>
        Task.FromResult<IAggregateStore>(SqliteStore.Open(Database, beforeWrite));

    private string Database => Path.Combine(folder, "stats.db");
}
