using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Stats.Functions.Store;

/// <summary>A prepared statement that is run many times: values are bound by position, without a parameter object for each.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle!, sql, out statement));
    }

    public void Dispose() => statement.Dispose();

    /// <summary>Runs the statement; the first column of its first row, or <see langword="null"/>.</summary>
    /// <param name="values">Numbers, texts, blobs or nulls for <c>?1</c>, <c>?2</c> ….</param>
    public long? Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(statement, i + 1),
                long number => raw.sqlite3_bind_int64(statement, i + 1, number),
                int number => raw.sqlite3_bind_int64(statement, i + 1, number),
                double number => raw.sqlite3_bind_double(statement, i + 1, number),
                string text => raw.sqlite3_bind_text(statement, i + 1, text),
                byte[] bytes => raw.sqlite3_bind_blob(statement, i + 1, bytes),
                var other => throw new ArgumentException($"A {other.GetType().Name} cannot be bound."),
            });
        }

        var result = raw.sqlite3_step(statement);
        long? first = result == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : null;
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_ROW && result != raw.SQLITE_DONE)
            Check(result);
        return first;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
