using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Store;

/// <summary>Reads a stream's days in order: one pass over each table, side by side.</summary>
internal sealed class SqliteDayReader(
    SqliteConnection connection, SqliteTransaction transaction, StreamId stream, DateInterval? days) : IDisposable
{
    private readonly List<IDisposable> open = [];
    private readonly Dictionary<(SubjectKind, string), Subject> subjects = [];

    public IEnumerable<DayFacts> Days()
    {
        var contacts = Rows("contacts", "day, channel, subject_kind, subject");
        var pages = Rows("pages", "day, page");
        var eservices = Rows("eservices", "day, service, outcome, step");
        var events = Rows("events", "day, start, kind, what");
        var cases = Rows("cases", "day, key");
        var planned = Rows("planned", "day, slot, minutes, queue");
        var serviceLevels = Rows("service_levels", "day, queue");
        foreach (var manifest in Rows("days", "day").All())
        {
            var isoDay = manifest.GetString(1);
            var day = LocalDatePattern.Iso.Parse(isoDay).Value;
            yield return new(
                stream.Source,
                day,
                [.. contacts.Of(isoDay).Select(row => Aggregate(row, day))],
                [.. pages.Of(isoDay).Select(row => new PageDay(row.GetString(2), row.GetInt64(3), row.GetInt64(4), Milliseconds(row, 5)))],
                [.. eservices.Of(isoDay).Select(row =>
                    new EServiceDay(row.GetString(2), (EServiceOutcome)row.GetInt32(3), row.GetInt32(4), row.GetInt64(5)))],
                [.. events.Of(isoDay).Select(row => Event(row, day))],
                [.. cases.Of(isoDay).Select(row => Case(row, day)).OrderBy(one => one.Key)])
            {
                Planned = [.. planned.Of(isoDay).Select(row => new PlannedStaff(day, row.GetInt32(2), row.GetInt32(3), row.GetString(4), row.GetInt64(5)))],
                ServiceLevels = [.. serviceLevels.Of(isoDay).Select(row => new ServiceLevelTarget(day, row.GetString(2), row.GetDouble(3), Milliseconds(row, 4)))],
            };
        }
    }

    public void Dispose()
    {
        foreach (var one in open)
            one.Dispose();
    }

    private DayRows Rows(string table, string order)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            SELECT * FROM {table} WHERE stream = (SELECT id FROM streams WHERE source = $source AND profile = $profile)
            AND day BETWEEN $first AND $last ORDER BY {order}
            """;
        command.Parameters.AddWithValue("$source", stream.Source.Value);
        command.Parameters.AddWithValue("$profile", stream.Profile);
        command.Parameters.AddWithValue("$first", days is null ? "" : SqliteStore.Iso(days.Start));
        command.Parameters.AddWithValue("$last", days is null ? "9" : SqliteStore.Iso(days.End));
        var reader = command.ExecuteReader();
        open.Add(reader);
        open.Add(command);
        return new(reader);
    }

    private DayAggregate Aggregate(SqliteDataReader row, LocalDate day) => new(
        new(stream.Source, day, (Channel)row.GetInt32(2), SubjectOf(row.GetInt32(3), row.GetString(4))),
        new(row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8)),
        Milliseconds(row, 9),
        Milliseconds(row, 10),
        Milliseconds(row, 11),
        row.GetInt32(12),
        AggregateCodec.ReadSlots((byte[])row.GetValue(13)),
        AggregateCodec.ReadWaits((byte[])row.GetValue(14)));

    private static DatedEvent Event(SqliteDataReader row, LocalDate day) => new(
        (DatedEventKind)row.GetInt32(2),
        row.GetString(3),
        new(Instant.FromUnixTimeSeconds(row.GetInt64(4)), day, row.GetInt32(5)),
        row.IsDBNull(6) ? null
            : new Moment(Instant.FromUnixTimeSeconds(row.GetInt64(6)), LocalDatePattern.Iso.Parse(row.GetString(7)).Value, row.GetInt32(8)));

    private Case Case(SqliteDataReader row, LocalDate day) => new(
        unchecked((ulong)row.GetInt64(2)),
        stream.Source,
        new(Instant.FromUnixTimeSeconds(row.GetInt64(3)), day, row.GetInt32(4)),
        row.IsDBNull(5) ? null : (Channel)row.GetInt32(5),
        SubjectOf(row.GetInt32(6), row.GetString(7)),
        new(row.GetString(8), row.IsDBNull(9) ? null : Instant.FromUnixTimeSeconds(row.GetInt64(9))));

    private static Duration Milliseconds(SqliteDataReader row, int column) => Duration.FromMilliseconds(row.GetInt64(column));

    private Subject SubjectOf(int kind, string value)
    {
        if (!subjects.TryGetValue(((SubjectKind)kind, value), out var subject))
            subjects.Add(((SubjectKind)kind, value), subject = kind == 0 && value.Length == 0 ? Subject.None : new((SubjectKind)kind, value));
        return subject;
    }

    /// <summary>The rows of one table, taken day by day.</summary>
    private sealed class DayRows(SqliteDataReader reader)
    {
        private bool ended;
        private bool pending;

        public IEnumerable<SqliteDataReader> All()
        {
            while (reader.Read())
                yield return reader;
        }

        /// <summary>The rows of a day, given that the days before it have been taken.</summary>
        public IEnumerable<SqliteDataReader> Of(string day)
        {
            while (!ended)
            {
                if (!pending)
                    ended = !reader.Read();
                pending = !ended;
                if (ended || string.CompareOrdinal(reader.GetString(1), day) > 0)
                    yield break;
                pending = false;
                yield return reader;
            }
        }
    }
}
