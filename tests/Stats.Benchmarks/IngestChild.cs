using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Stats.Analytics.Contacts;
using Stats.Functions;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Benchmarks;

/// <summary>The process that measures: it reads a file a few times, each time into a new workspace.</summary>
internal static class IngestChild
{
    public const string Verb = "ingest-child";

    public static async Task<int> RunAsync(string kind, string file, int times)
    {
        double first = 0, last = 0, cpu = 0;
        long peak = 0;
        using var self = Process.GetCurrentProcess();
        for (var time = 0; time < times; time++)
        {
            await InWorkspaceAsync(async (workspace, store) =>
            {
                var cpuBefore = Environment.CpuUsage.TotalTime;
                var watch = Stopwatch.StartNew();
                switch (kind)
                {
                    case "floor":
                        ReadEveryField(file, new() { Separator = ';' });
                        break;
                    case "lines":
                        ReadEveryField(file, new() { Separator = '\u001F', HasHeader = false, Mode = CsvMode.NoEscape });
                        break;
                    default:
                        await new Pipeline(workspace, store).IngestAsync(ExportFile.At(new SourceId("export"), file), null, CancellationToken.None);
                        break;
                }

                last = watch.Elapsed.TotalSeconds;
                cpu = (Environment.CpuUsage.TotalTime - cpuBefore).TotalSeconds;
            });
            if (time == 0)
            {
                first = last;
                self.Refresh();
                peak = self.PeakWorkingSet64;
            }
        }

        Console.WriteLine(new BenchmarkSample(first, last, peak, cpu));
        return 0;
    }

    /// <summary>What ingest has stored of a calls export, a line for each day and subject, as DuckDB is asked for it.</summary>
    public static async Task<IReadOnlyList<string>> TotalsAsync(string file)
    {
        var lines = new List<string>();
        await InWorkspaceAsync(async (workspace, store) =>
        {
            var receipts = (await new Pipeline(workspace, store).IngestAsync(ExportFile.At(new SourceId("export"), file), null, CancellationToken.None)).Receipts;
            await foreach (var day in store.ReadFactsAsync(new(receipts[0].Source, receipts[0].Profile), null, CancellationToken.None))
            {
                lines.AddRange(day.Contacts.Select(one => string.Create(CultureInfo.InvariantCulture,
                    $"{one.Key.Day:yyyy-MM-dd};{one.Key.Subject.Value};{one.Counts.Offered};{one.Counts.Handled};{one.Counts.Abandoned};"
                    + $"{one.WaitTimeTotal.TotalSeconds};{one.AbandonedWaitTimeTotal.TotalSeconds};{one.HandleTimeTotal.TotalSeconds}")));
            }
        });
        return lines;
    }

    private static async Task InWorkspaceAsync(Func<Workspace, IAggregateStore, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("stats-benchmark-").FullName;
        Workspace.Create(folder);
        var workspace = Workspace.Open(folder);
        await using (var store = SqliteStore.Open(workspace.Store))
            await work(workspace, store);
        Directory.Delete(folder, recursive: true);
    }

    private static void ReadEveryField(string file, CsvReaderOptions options)
    {
        using var csv = CsvReader.FromFile(file, options);
        var length = 0L;
        while (csv.Read())
        {
            for (var field = 0; field < csv.FieldCount; field++)
                length += csv.GetSpan(field).Length;
        }

        if (length == 0)
            throw new InvalidDataException("nothing was read");
    }
}
