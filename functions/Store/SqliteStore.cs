using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Store;

/// <summary>An <see cref="IAggregateStore"/> in one SQLite file: the store of a laptop or a single server.</summary>
public sealed class SqliteStore : IAggregateStore
{
    /// <summary>SQLite's SQLITE_READONLY.</summary>
    private const int ReadOnly = 8;

    /// <summary>SQLite's SQLITE_CANTOPEN.</summary>
    private const int CannotOpen = 14;

    private readonly SqliteConnection connection;
    private readonly Action<string>? beforeWrite;

    private SqliteStore(SqliteConnection connection, Action<string>? beforeWrite)
    {
        this.connection = connection;
        this.beforeWrite = beforeWrite;
    }

    /// <summary>Opens the store, and makes it when there is none.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="beforeWrite">Called before every single write with what is about to be written, so that tests can crash there.</param>
    /// <exception cref="IOException">It may not be read and written.</exception>
    public static SqliteStore Open(string path, Action<string>? beforeWrite = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            SqliteSchema.Prepare(connection);
            return new(connection, beforeWrite);
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode is CannotOpen or ReadOnly)
        {
            connection.Dispose();
            throw new IOException($"{path} cannot be opened to read and write. Whoever runs this needs the right to write in its folder too: see whose they are, and that the disk is not read-only.", refused);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    public Task<IReadOnlyList<StreamId>> ReadStreamsAsync(CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT source, profile FROM streams WHERE EXISTS (SELECT 1 FROM days WHERE days.stream = streams.id)";
        using var reader = command.ExecuteReader();
        var streams = new List<StreamId>();
        while (reader.Read())
            streams.Add(new(new(reader.GetString(0)), reader.GetString(1)));
        streams.Sort();
        return Task.FromResult<IReadOnlyList<StreamId>>(streams);
    }

    public Task<IReadOnlyDictionary<LocalDate, DayManifest>> ReadManifestsAsync(StreamId stream, DateInterval days, CancellationToken stop)
    {
        var manifests = new Dictionary<LocalDate, DayManifest>();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT day, revision, as_of, volume, digest, ledger FROM days
            WHERE stream = (SELECT id FROM streams WHERE source = $source AND profile = $profile) AND day BETWEEN $first AND $last
            """;
        command.Parameters.AddWithValue("$source", stream.Source.Value);
        command.Parameters.AddWithValue("$profile", stream.Profile);
        command.Parameters.AddWithValue("$first", Iso(days.Start));
        command.Parameters.AddWithValue("$last", Iso(days.End));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var day = LocalDatePattern.Iso.Parse(reader.GetString(0)).Value;
            manifests.Add(day, new(
                day,
                reader.GetInt64(1),
                reader.IsDBNull(2) ? null : new(reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4)),
                reader.IsDBNull(5) ? null : AggregateCodec.ReadLedger((byte[])reader.GetValue(5))));
        }

        return Task.FromResult<IReadOnlyDictionary<LocalDate, DayManifest>>(manifests);
    }

    public Task<IReadOnlyList<LocalDate>> PublishAsync(StreamId stream, IReadOnlyList<DayPublication> days, CancellationToken stop)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var writer = new SqliteDayWriter(connection, stream, beforeWrite);
        var lost = new List<LocalDate>();
        foreach (var day in days)
        {
            stop.ThrowIfCancellationRequested();
            if (!writer.TryWrite(day))
                lost.Add(day.Manifest.Day);
        }

        beforeWrite?.Invoke("commit");
        transaction.Commit();
        return Task.FromResult<IReadOnlyList<LocalDate>>(lost);
    }

    public async IAsyncEnumerable<DayFacts> ReadFactsAsync(
        StreamId stream, DateInterval? days, [EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;

        // One transaction, so that every table is read as of the same moment.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var reader = new SqliteDayReader(connection, transaction, stream, days);
        foreach (var facts in reader.Days())
        {
            stop.ThrowIfCancellationRequested();
            yield return facts;
        }
    }

    public Task SaveReceiptAsync(IngestReceipt receipt, CancellationToken stop)
    {
        beforeWrite?.Invoke("receipt");
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO receipts VALUES ($source, $name, $digest, $json, $saved)";
        command.Parameters.AddWithValue("$source", receipt.Source.Value);
        command.Parameters.AddWithValue("$name", receipt.FileName);
        command.Parameters.AddWithValue("$digest", receipt.Digest);
        command.Parameters.AddWithValue("$json", JsonSerializer.Serialize(receipt, StatsJson.Compact));
        command.Parameters.AddWithValue("$saved", SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds());
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<IngestReceipt>> ReadReceiptsAsync(CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json FROM receipts ORDER BY source, file_name, digest";
        using var reader = command.ExecuteReader();
        var receipts = new List<IngestReceipt>();
        while (reader.Read())
            receipts.Add(JsonSerializer.Deserialize<IngestReceipt>(reader.GetString(0), StatsJson.Compact)!);
        return Task.FromResult<IReadOnlyList<IngestReceipt>>(receipts);
    }

    public Task<IReadOnlyDictionary<SourceId, Instant>> ReadLastIngestsAsync(CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT source, max(saved_at) FROM receipts WHERE saved_at IS NOT NULL GROUP BY source";
        using var reader = command.ExecuteReader();
        var last = new Dictionary<SourceId, Instant>();
        while (reader.Read())
            last.Add(new(reader.GetString(0)), Instant.FromUnixTimeSeconds(reader.GetInt64(1)));
        return Task.FromResult<IReadOnlyDictionary<SourceId, Instant>>(last);
    }

    public Task<int> DeleteDaysAsync(StreamId stream, LocalDate before, CancellationToken stop)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var writer = new SqliteDayWriter(connection, stream, beforeWrite);
        var count = writer.DeleteBefore(before);
        beforeWrite?.Invoke("commit");
        transaction.Commit();
        return Task.FromResult(count);
    }

    public Task SaveDeletionAsync(DeletionRecord record, CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO deletions (json) VALUES ($json)";
        command.Parameters.AddWithValue("$json", JsonSerializer.Serialize(record, StatsJson.Compact));
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DeletionRecord>> ReadDeletionsAsync(CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json FROM deletions ORDER BY id";
        using var reader = command.ExecuteReader();
        var records = new List<DeletionRecord>();
        while (reader.Read())
            records.Add(JsonSerializer.Deserialize<DeletionRecord>(reader.GetString(0), StatsJson.Compact)!);
        return Task.FromResult<IReadOnlyList<DeletionRecord>>(records);
    }

    internal static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
