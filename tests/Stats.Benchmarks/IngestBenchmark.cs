using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Stats.Analytics.Contacts;
using Stats.Functions;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Benchmarks;

/// <summary>
/// How fast an export is ingested, beside the floor: CsvHelper reading every field of the same file and doing nothing. Each measurement is a
/// process of its own, the two in turn, so that peak memory is the process's and a machine that slows down slows both. A process measures the
/// first time, when code is still being compiled, and the ninth, when it is not.
/// </summary>
internal static class IngestBenchmark
{
    public const string ChildVerb = "ingest-child";

    private const int Times = 9;

    public static int Run(string[] arguments)
    {
        var rows = Option(arguments, "--rows", 2_000_000);
        var runs = Option(arguments, "--runs", 5);
        var file = Path.Combine(Path.GetTempPath(), $"stats-benchmark-calls-{rows}.csv");
        CallsFile.Write(file, rows);
        var megabytes = new FileInfo(file).Length / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows, {megabytes:F1} MB, {Environment.ProcessorCount} cores, {runs} runs after one warm-up"));
        Console.WriteLine();

        var floor = new List<Sample>();
        var ingest = new List<Sample>();
        for (var run = 0; run <= runs; run++)
        {
            floor.Add(RunProcess("floor", file));
            ingest.Add(RunProcess("ingest", file));
        }

        floor.RemoveAt(0);
        ingest.RemoveAt(0);
        var ratios = floor.Zip(ingest, (low, high) => high.Seconds / low.Seconds).Order().ToList();
        Console.WriteLine("| | median s | min s | max s | rows/s | MB/s | first time, median s | peak memory MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        Print("floor: CsvHelper reads every field", floor, rows, megabytes);
        Print("ingest: file to stored day aggregates", ingest, rows, megabytes);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ingest ÷ floor, pair by pair: median {ratios[ratios.Count / 2]:F2} (min {ratios[0]:F2}, max {ratios[^1]:F2})"));
        File.Delete(file);
        return 0;
    }

    /// <summary>One measurement: from opening the file to everything stored, each time in a new workspace.</summary>
    public static async Task<int> RunChildAsync(string kind, string file)
    {
        double first = 0, seconds = 0;
        for (var time = 0; time < Times; time++)
        {
            var folder = Directory.CreateTempSubdirectory("stats-benchmark-").FullName;
            Workspace.Create(folder);
            var workspace = Workspace.Open(folder);
            await using (var store = SqliteStore.Open(workspace.Store))
            {
                var watch = Stopwatch.StartNew();
                if (kind == "floor")
                    ReadEveryField(file);
                else
                    await new Pipeline(workspace, store).IngestAsync(ExportFile.At(new SourceId("telefoni"), file), null, CancellationToken.None);
                seconds = watch.Elapsed.TotalSeconds;
                first = time == 0 ? seconds : first;
            }

            Directory.Delete(folder, recursive: true);
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} {seconds} {self.PeakWorkingSet64}"));
        return 0;
    }

    private static void ReadEveryField(string file)
    {
        using var csv = CsvReader.FromFile(file, new() { Separator = ';' });
        var length = 0L;
        while (csv.Read())
        {
            for (var field = 0; field < csv.FieldCount; field++)
                length += csv.GetSpan(field).Length;
        }

        if (length == 0)
            throw new InvalidDataException("nothing was read");
    }

    private static Sample RunProcess(string kind, string file)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [ChildVerb, kind, file]) { RedirectStandardOutput = true })!;
        var words = child.StandardOutput.ReadToEnd().Split(' ');
        child.WaitForExit();
        return new(Number(words[0]), Number(words[1]), Number(words[2]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Print(string name, List<Sample> samples, int rows, double megabytes)
    {
        var seconds = samples.Select(sample => sample.Seconds).Order().ToList();
        var median = seconds[seconds.Count / 2];
        var first = samples.Select(sample => sample.FirstSeconds).Order().ToList()[samples.Count / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {median:F3} | {seconds[0]:F3} | {seconds[^1]:F3} | {rows / median:N0} | {megabytes / median:F0} | {first:F3} | {samples.Max(sample => sample.PeakBytes) / 1e6:F0} |"));
    }

    private static int Option(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is var at and >= 0 ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : otherwise;

    private sealed record Sample(double FirstSeconds, double Seconds, double PeakBytes);
}
