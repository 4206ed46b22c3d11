using Microsoft.Data.Sqlite;

namespace Stats.Functions.Store;

/// <summary>The tables of <see cref="SqliteStore"/>. Times are UTC seconds, lengths of time milliseconds, days ISO text.</summary>
internal static class SqliteSchema
{
    private const string First = """
        CREATE TABLE streams (id INTEGER PRIMARY KEY, source TEXT NOT NULL, profile TEXT NOT NULL, UNIQUE (source, profile));
        CREATE TABLE days (
            stream INTEGER NOT NULL REFERENCES streams, day TEXT NOT NULL, revision INTEGER NOT NULL,
            as_of INTEGER, volume INTEGER, digest TEXT, ledger BLOB,
            PRIMARY KEY (stream, day));
        CREATE TABLE contacts (
            stream INTEGER NOT NULL, day TEXT NOT NULL, channel INTEGER NOT NULL, subject_kind INTEGER NOT NULL, subject TEXT NOT NULL,
            offered INTEGER NOT NULL, handled INTEGER NOT NULL, abandoned INTEGER NOT NULL, short_abandoned INTEGER NOT NULL,
            wait_ms INTEGER NOT NULL, abandoned_wait_ms INTEGER NOT NULL, handle_ms INTEGER NOT NULL,
            slot_minutes INTEGER NOT NULL, slots BLOB NOT NULL, waits BLOB NOT NULL,
            PRIMARY KEY (stream, day, channel, subject_kind, subject)) WITHOUT ROWID;
        CREATE TABLE pages (
            stream INTEGER NOT NULL, day TEXT NOT NULL, page TEXT NOT NULL,
            views INTEGER NOT NULL, visits INTEGER NOT NULL, time_ms INTEGER NOT NULL,
            PRIMARY KEY (stream, day, page)) WITHOUT ROWID;
        CREATE TABLE eservices (
            stream INTEGER NOT NULL, day TEXT NOT NULL, service TEXT NOT NULL, outcome INTEGER NOT NULL, step INTEGER NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (stream, day, service, outcome, step)) WITHOUT ROWID;
        CREATE TABLE events (
            stream INTEGER NOT NULL, day TEXT NOT NULL, kind INTEGER NOT NULL, what TEXT NOT NULL,
            start INTEGER NOT NULL, start_second INTEGER NOT NULL, end INTEGER, end_day TEXT, end_second INTEGER,
            PRIMARY KEY (stream, day, start, kind, what)) WITHOUT ROWID;
        CREATE TABLE cases (
            stream INTEGER NOT NULL, day TEXT NOT NULL, key INTEGER NOT NULL, opened INTEGER NOT NULL, opened_second INTEGER NOT NULL,
            channel INTEGER, subject_kind INTEGER NOT NULL, subject TEXT NOT NULL, unit TEXT NOT NULL, closed INTEGER,
            PRIMARY KEY (stream, day, key)) WITHOUT ROWID;
        CREATE TABLE receipts (
            source TEXT NOT NULL, file_name TEXT NOT NULL, digest TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (source, file_name, digest)) WITHOUT ROWID;
        """;

    /// <summary>Ledgers now begin with the id of their key. No key has the id 1: what was kept before cannot be matched, only replaced by a fuller export.</summary>
    private const string WithStaffing = """
        UPDATE days SET ledger = CAST(x'01000000' || ledger AS BLOB) WHERE ledger IS NOT NULL;
        CREATE TABLE planned (
            stream INTEGER NOT NULL, day TEXT NOT NULL, slot INTEGER NOT NULL, minutes INTEGER NOT NULL, queue TEXT NOT NULL, agents INTEGER NOT NULL,
            PRIMARY KEY (stream, day, slot, minutes, queue)) WITHOUT ROWID;
        CREATE TABLE service_levels (
            stream INTEGER NOT NULL, day TEXT NOT NULL, queue TEXT NOT NULL, fraction REAL NOT NULL, within_ms INTEGER NOT NULL,
            PRIMARY KEY (stream, day, queue)) WITHOUT ROWID;
        """;

    private const string WithDeletions = """
        ALTER TABLE receipts ADD COLUMN saved_at INTEGER;
        CREATE TABLE deletions (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
        """;

    /// <summary>Each makes of the layout before it the next one; the first makes a store out of nothing.</summary>
    private static readonly string[] layouts = [First, WithStaffing, WithDeletions];

    private static int Version => layouts.Length;

    /// <summary>Makes the tables that a database, which may be new, does not have yet. What is deleted from it, pseudonyms above all, is overwritten.</summary>
    /// <exception cref="InvalidDataException">The database was made by a newer version.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA user_version;";
        var version = 0L;
        using (var reader = command.ExecuteReader())
        {
            do
            {
                while (reader.Read())
                    version = reader.GetValue(0) is long number ? number : version;
            }
            while (reader.NextResult());
        }

        if (version == Version)
            return;
        if (version > Version)
            throw new InvalidDataException($"The store was made by a newer version of stats (layout {version}, this one knows {Version}). Update stats.");
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version;";
        command.CommandText = string.Concat(layouts.Skip((int)(long)command.ExecuteScalar()!)) + $"PRAGMA user_version = {Version};";
        command.ExecuteNonQuery();

        transaction.Commit();
    }
}
