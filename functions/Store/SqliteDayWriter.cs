using Microsoft.Data.Sqlite;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Store;

/// <summary>Writes days within one transaction: rows first, the manifest last.</summary>
internal sealed class SqliteDayWriter : IDisposable
{
    private static readonly string[] factTables = ["contacts", "pages", "eservices", "events", "cases"];

    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly Action<string>? beforeWrite;
    private readonly Dictionary<string, SqliteCommand> commands = [];
    private readonly long stream;

    public SqliteDayWriter(SqliteConnection connection, SqliteTransaction transaction, StreamId stream, Action<string>? beforeWrite)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.beforeWrite = beforeWrite;
        Execute("INSERT OR IGNORE INTO streams (source, profile) VALUES ($0, $1)", stream.Source.Value, stream.Profile);
        this.stream = (long)Command("SELECT id FROM streams WHERE source = $0 AND profile = $1", stream.Source.Value, stream.Profile).ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
            command.Dispose();
    }

    /// <returns><see langword="false"/>, and nothing changed, when the stored revision is not the one before the manifest's.</returns>
    public bool TryWrite(DayPublication publication)
    {
        var (manifest, facts) = publication;
        var day = SqliteStore.Iso(manifest.Day);
        var stored = (long?)Command("SELECT revision FROM days WHERE stream = $0 AND day = $1", stream, day).ExecuteScalar() ?? 0;
        if (stored != manifest.Revision - 1)
            return false;

        if (stored > 0)
        {
            foreach (var table in factTables)
                Execute($"DELETE FROM {table} WHERE stream = $0 AND day = $1", stream, day);
        }

        foreach (var aggregate in facts.Contacts)
            Write(day, aggregate);
        foreach (var page in facts.Pages)
            Execute("INSERT INTO pages VALUES ($0, $1, $2, $3, $4, $5)", stream, day, page.Page, page.Views, page.Visits, Milliseconds(page.TimeSpent));
        foreach (var use in facts.EServices)
            Execute("INSERT INTO eservices VALUES ($0, $1, $2, $3, $4, $5)", stream, day, use.Service, (int)use.Outcome, use.Step, use.Count);
        foreach (var dated in facts.Events)
        {
            Execute("INSERT OR REPLACE INTO events VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)",
                stream, day, (int)dated.Kind, dated.What, Seconds(dated.Start.At), dated.Start.SecondOfDay,
                dated.End is { } end ? Seconds(end.At) : null, dated.End is { } endDay ? SqliteStore.Iso(endDay.Day) : null, dated.End?.SecondOfDay);
        }

        foreach (var one in facts.Cases)
        {
            Execute("INSERT INTO cases VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
                stream, day, unchecked((long)one.Key), Seconds(one.OpenedAt.At), one.OpenedAt.SecondOfDay, (int?)one.Channel,
                (int)one.Subject.Kind, one.Subject.Value, one.State.Unit, one.State.ClosedAt is { } closed ? Seconds(closed) : null);
        }

        Execute("INSERT OR REPLACE INTO days VALUES ($0, $1, $2, $3, $4, $5, $6)",
            stream, day, manifest.Revision, manifest.Rank?.AsOf, manifest.Rank?.Volume, manifest.Rank?.Digest,
            manifest.Ledger is { } ledger ? AggregateCodec.Write(ledger) : null);
        return true;
    }

    private void Write(string day, DayAggregate aggregate) =>
        Execute("INSERT INTO contacts VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            stream, day, (int)aggregate.Key.Channel, (int)aggregate.Key.Subject.Kind, aggregate.Key.Subject.Value,
            aggregate.Counts.Offered, aggregate.Counts.Handled, aggregate.Counts.Abandoned, aggregate.Counts.ShortAbandoned,
            Milliseconds(aggregate.WaitTimeTotal), Milliseconds(aggregate.AbandonedWaitTimeTotal), Milliseconds(aggregate.HandleTimeTotal),
            aggregate.SlotMinutes, AggregateCodec.Write(aggregate.Slots), AggregateCodec.Write(aggregate.Waits));

    private void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        beforeWrite?.Invoke(sql);
        Command(sql, values).ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = transaction;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private static long Milliseconds(Duration duration) => (long)Math.Round(duration.TotalMilliseconds);

    private static long Seconds(Instant instant) => instant.ToUnixTimeSeconds();
}
