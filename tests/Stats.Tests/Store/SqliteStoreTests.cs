using Microsoft.Data.Sqlite;
using Stats.Functions.Store;

namespace Stats.Tests.Store;

public sealed class SqliteStoreTests : AggregateStoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stats-store-").FullName;

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
            command.CommandText = "PRAGMA user_version = 2";
            command.ExecuteNonQuery();
        }

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => OpenAsync());
        Assert.Equal("The store was made by a newer version of stats (layout 2, this one knows 1). Update stats.", error.Message);
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
