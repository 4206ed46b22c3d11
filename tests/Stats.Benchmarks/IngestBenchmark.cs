using System.Diagnostics;
using System.Globalization;

namespace Stats.Benchmarks;

/// <summary>
/// How fast an export is ingested, from file to published days, beside two others that read the same file in the same run: the floor, CsvHelper
/// reading every field and doing nothing; and for calls DuckDB, which groups the rows by day and subject on two threads and stores nothing.
/// </summary>
/// <remarks>
/// Each measurement is a process of its own, all kinds in turn, so that a machine that slows down slows all. A process reads the file several
/// times: the first time code is still being compiled, the last time it is not. Peak memory is that of the first.
/// </remarks>
internal static class IngestBenchmark
{
    private const int Times = 5;

    public static int Calls(string[] arguments)
    {
        var rows = Option(arguments, "--rows", 2_000_000);
        var file = Path.Combine(Path.GetTempPath(), $"stats-benchmark-calls-{rows}.csv");
        CallsFile.Write(file, rows);
        try
        {
            var kinds = new List<(string Name, string Kind)> { ("floor: CsvHelper reads every field", "floor"), ("ingest: file to stored day aggregates", "calls") };
            if (DuckDb.IsInstalled)
            {
                kinds.Insert(1, ("DuckDB: read_csv and group by, 2 threads", "duckdb"));
                Console.WriteLine($"DuckDB and ingest {(DuckDb.Agrees(file) ? "agree on every day and subject" : "DISAGREE")}.");
            }
            else
                Console.WriteLine("DuckDB is not installed: run `npm ci` in tests/Stats.Benchmarks/duckdb to compare with it.");
            Measure(file, rows, "rows", kinds, Option(arguments, "--runs", 5));
        }
        finally
        {
            File.Delete(file);
        }

        return 0;
    }

    public static int Log(string[] arguments)
    {
        var lines = Option(arguments, "--lines", 5_000_000);
        var file = Path.Combine(Path.GetTempPath(), $"stats-benchmark-access-{lines}.log");
        AccessLogFile.Write(file, lines);
        try
        {
            Measure(file, lines, "lines", [("floor: CsvHelper finds every line", "lines"), ("ingest: file to stored page views and visits", "log")], Option(arguments, "--runs", 3));
        }
        finally
        {
            File.Delete(file);
        }

        return 0;
    }

    private static void Measure(string file, int rows, string unit, List<(string Name, string Kind)> kinds, int runs)
    {
        var megabytes = new FileInfo(file).Length / 1e6;
        Console.WriteLine(Invariant($"{rows:N0} {unit}, {megabytes:F1} MB, {Environment.ProcessorCount} cores, {runs} runs after one warm-up\n"));
        var samples = kinds.ToDictionary(kind => kind.Kind, _ => new List<BenchmarkSample>());
        for (var run = 0; run <= runs; run++)
        {
            foreach (var (_, kind) in kinds)
                samples[kind].Add(kind == "duckdb" ? DuckDb.Run(file, Times) : RunProcess(kind, file));
        }

        Console.WriteLine($"| | median s | min s | max s | {unit}/s | CPU s | first time, median s | peak memory MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, kind) in kinds)
            Console.WriteLine(Row(name, samples[kind].Skip(1).ToList(), rows));
        Console.WriteLine();
        var ingest = samples[kinds[^1].Kind].Skip(1).ToList();
        foreach (var (name, kind) in kinds.SkipLast(1))
        {
            var ratios = samples[kind].Skip(1).Zip(ingest, (other, ours) => (Warm: ours.LastSeconds / other.LastSeconds, First: ours.FirstSeconds / other.FirstSeconds)).ToList();
            var warm = ratios.Select(ratio => ratio.Warm).Order().ToList();
            Console.WriteLine(Invariant(
                $"ingest ÷ {name.Split(':')[0]}, pair by pair: median {warm[runs / 2]:F2} (min {warm[0]:F2}, max {warm[^1]:F2}); first time {ratios.Select(ratio => ratio.First).Order().ElementAt(runs / 2):F2}"));
        }
    }

    private static BenchmarkSample RunProcess(string kind, string file)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [IngestChild.Verb, kind, file, Invariant($"{Times}")]) { RedirectStandardOutput = true })!;
        var sample = BenchmarkSample.Parse(child.StandardOutput.ReadToEnd());
        child.WaitForExit();
        return sample;
    }

    private static string Row(string name, List<BenchmarkSample> samples, int rows)
    {
        var seconds = samples.Select(sample => sample.LastSeconds).Order().ToList();
        var median = seconds[seconds.Count / 2];
        return Invariant($"| {name} | {median:F3} | {seconds[0]:F3} | {seconds[^1]:F3} | {rows / median:N0} | {Median(samples, sample => sample.CpuSeconds):F3} | ")
            + Invariant($"{Median(samples, sample => sample.FirstSeconds):F3} | {samples.Max(sample => sample.PeakBytes) / 1e6:F0} |");
    }

    private static double Median(List<BenchmarkSample> samples, Func<BenchmarkSample, double> of) => samples.Select(of).Order().ElementAt(samples.Count / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int Option(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is var at and >= 0 ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
