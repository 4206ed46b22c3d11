using Microsoft.Data.Sqlite;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Store;

/// <summary>Writes days within one transaction: rows first, the manifest last.</summary>
internal sealed class SqliteDayWriter : IDisposable
{
    private static readonly string[] factTables = ["contacts", "pages", "eservices", "events", "cases", "planned", "service_levels"];

    private readonly SqliteConnection connection;
    private readonly Action<string>? beforeWrite;
    private readonly Dictionary<string, SqliteStatement> statements = [];
    private readonly long stream;

    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="stream">The stream whose days are written.</param>
    /// <param name="beforeWrite">Called before every single write.</param>
    public SqliteDayWriter(SqliteConnection connection, StreamId stream, Action<string>? beforeWrite)
    {
        this.connection = connection;
        this.beforeWrite = beforeWrite;
        Execute("INSERT OR IGNORE INTO streams (source, profile) VALUES (?1, ?2)", stream.Source.Value, stream.Profile);
        this.stream = Statement("SELECT id FROM streams WHERE source = ?1 AND profile = ?2").Run(stream.Source.Value, stream.Profile)!.Value;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
    }

    /// <returns><see langword="false"/>, and nothing changed, when the stored revision is not the one before the manifest's.</returns>
    public bool TryWrite(DayPublication publication)
    {
        var (manifest, facts) = publication;
        var day = SqliteStore.Iso(manifest.Day);
        var stored = Statement("SELECT revision FROM days WHERE stream = ?1 AND day = ?2").Run(stream, day) ?? 0;
        if (stored != manifest.Revision - 1)
            return false;

        if (stored > 0)
        {
            foreach (var table in factTables)
                Execute($"DELETE FROM {table} WHERE stream = ?1 AND day = ?2", stream, day);
        }

        foreach (var aggregate in facts.Contacts)
            Write(day, aggregate);
        foreach (var page in facts.Pages)
            Execute("INSERT INTO pages VALUES (?1, ?2, ?3, ?4, ?5, ?6)", stream, day, page.Page, page.Views, page.Visits, Milliseconds(page.TimeSpent));
        foreach (var use in facts.EServices)
            Execute("INSERT INTO eservices VALUES (?1, ?2, ?3, ?4, ?5, ?6)", stream, day, use.Service, (int)use.Outcome, use.Step, use.Count);
        foreach (var dated in facts.Events)
        {
            Execute("INSERT OR REPLACE INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                stream, day, (int)dated.Kind, dated.What, Seconds(dated.Start.At), dated.Start.SecondOfDay,
                dated.End is { } end ? Seconds(end.At) : null, dated.End is { } endDay ? SqliteStore.Iso(endDay.Day) : null, dated.End?.SecondOfDay);
        }

        foreach (var one in facts.Cases)
        {
            Execute("INSERT INTO cases VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                stream, day, unchecked((long)one.Key), Seconds(one.OpenedAt.At), one.OpenedAt.SecondOfDay, (int?)one.Channel,
                (int)one.Subject.Kind, one.Subject.Value, one.State.Unit, one.State.ClosedAt is { } closed ? Seconds(closed) : null);
        }

        foreach (var planned in facts.Planned)
            Execute("INSERT INTO planned VALUES (?1, ?2, ?3, ?4, ?5, ?6)", stream, day, planned.Slot, planned.Minutes, planned.Queue, planned.Agents);
        foreach (var target in facts.ServiceLevels)
            Execute("INSERT INTO service_levels VALUES (?1, ?2, ?3, ?4, ?5)", stream, day, target.Queue, target.TargetFraction, Milliseconds(target.Within));

        Execute("INSERT OR REPLACE INTO days VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            stream, day, manifest.Revision, manifest.Rank?.AsOf, manifest.Rank?.Volume, manifest.Rank?.Digest,
            manifest.Ledger is { } ledger ? AggregateCodec.Write(ledger) : null);
        return true;
    }

    /// <returns>How many days were deleted.</returns>
    public int DeleteBefore(LocalDate day)
    {
        var count = Statement("SELECT count(*) FROM days WHERE stream = ?1 AND day < ?2").Run(stream, SqliteStore.Iso(day)) ?? 0;
        foreach (var table in factTables.Append("days"))
            Execute($"DELETE FROM {table} WHERE stream = ?1 AND day < ?2", stream, SqliteStore.Iso(day));
        return (int)count;
    }

    private void Write(string day, DayAggregate aggregate) =>
        Execute("INSERT INTO contacts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            stream, day, (int)aggregate.Key.Channel, (int)aggregate.Key.Subject.Kind, aggregate.Key.Subject.Value,
            aggregate.Counts.Offered, aggregate.Counts.Handled, aggregate.Counts.Abandoned, aggregate.Counts.ShortAbandoned,
            Milliseconds(aggregate.WaitTimeTotal), Milliseconds(aggregate.AbandonedWaitTimeTotal), Milliseconds(aggregate.HandleTimeTotal),
            aggregate.SlotMinutes, AggregateCodec.Write(aggregate.Slots), AggregateCodec.Write(aggregate.Waits));

    private void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        beforeWrite?.Invoke(sql);
        Statement(sql).Run(values);
    }

    private SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements.Add(sql, statement = new(connection, sql));
        return statement;
    }

    private static long Milliseconds(Duration duration) => (long)Math.Round(duration.TotalMilliseconds);

    private static long Seconds(Instant instant) => instant.ToUnixTimeSeconds();
}
