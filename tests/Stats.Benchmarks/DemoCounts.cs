using Microsoft.Data.Sqlite;
using Stats.Functions;
using Stats.Functions.Demo;
using Stats.Functions.Privacy;

namespace Stats.Benchmarks;

/// <summary>What the made-up municipality's 27 months of exports come to, measured by running them.</summary>
/// <param name="Streams">Each source and profile.</param>
/// <param name="PageCount">Files of the site.</param>
/// <param name="PageBytes">Their size.</param>
internal sealed record DemoCounts(IReadOnlyList<StreamCounts> Streams, int PageCount, long PageBytes)
{
    /// <summary>What SQLite keeps of a stream's days, without SQLite's own pages and indexes. A number is taken as 4 bytes.</summary>
    private const string Sizes = """
        SELECT s.source, s.profile,
            (SELECT COUNT(*) FROM days d WHERE d.stream = s.id),
            (SELECT COALESCE(SUM(LENGTH(d.ledger)), 0) FROM days d WHERE d.stream = s.id),
            (SELECT COALESCE(SUM(LENGTH(CAST(c.subject AS BLOB)) + LENGTH(c.slots) + LENGTH(c.waits) + 40), 0) FROM contacts c WHERE c.stream = s.id)
            + (SELECT COALESCE(SUM(LENGTH(CAST(p.page AS BLOB)) + 12), 0) FROM pages p WHERE p.stream = s.id)
            + (SELECT COALESCE(SUM(LENGTH(CAST(e.service AS BLOB)) + 12), 0) FROM eservices e WHERE e.stream = s.id)
            + (SELECT COALESCE(SUM(LENGTH(CAST(c.subject AS BLOB)) + LENGTH(CAST(c.unit AS BLOB)) + 32), 0) FROM cases c WHERE c.stream = s.id)
            + (SELECT COALESCE(SUM(LENGTH(CAST(e.what AS BLOB)) + 24), 0) FROM events e WHERE e.stream = s.id),
            (SELECT COALESCE(SUM(LENGTH(CAST(r.json AS BLOB))), 0) FROM receipts r WHERE r.source = s.source)
        FROM streams s ORDER BY s.source, s.profile
        """;

    public static async Task<DemoCounts> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("stats-cost-").FullName;
        try
        {
            // Any key will do, but always the same.
            Environment.SetEnvironmentVariable(PseudonymKey.Variable, new string('1', 64));
            DemoMunicipality.Write(folder);
            await using (var installation = await Installation.OpenAsync(folder, CancellationToken.None))
            {
                foreach (var export in await installation.Inbox.WaitingAsync(CancellationToken.None))
                    await installation.TakeAsync(export, null, CancellationToken.None);
                await installation.RefreshAsync(CancellationToken.None);
            }

            var pages = Files(Path.Combine(folder, "site"));
            return new(ReadStreams(folder), pages.Count, pages.Sum(page => page.Length));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<StreamCounts> ReadStreams(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "stats.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Sizes;
        using var reader = command.ExecuteReader();
        var streams = new List<StreamCounts>();
        while (reader.Read())
        {
            var exports = Files(Path.Combine(folder, "archive", reader.GetString(0)));
            streams.Add(new(
                reader.GetString(0), reader.GetString(1), exports.Count, exports.Sum(export => export.Length),
                reader.GetInt32(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5)));
        }

        return streams;
    }

    private static List<FileInfo> Files(string folder) => [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)];
}
