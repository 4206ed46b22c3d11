using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Stats.Tests.Azure;

namespace Stats.Benchmarks;

/// <summary>How long the published program takes from its start to its first answers, as the Functions host meets it.</summary>
internal static class ColdStartBenchmark
{
    private const string Timer = """{"Data":{"timer":{}},"Metadata":{}}""";

    /// <param name="program">The published <c>stats</c>.</param>
    /// <param name="azurite">The folder that Azurite is installed in.</param>
    /// <param name="runs">How often it is started, after one warm-up.</param>
    public static async Task<int> RunAsync(string program, string azurite, int runs)
    {
        using var storage = await AzuriteProcess.StartAsync(azurite);
        var (first, scan, cpu) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= runs; run++)
        {
            var sample = await StartAsync(program, storage.ConnectionString);
            if (run == 0)
                continue;
            first.Add(sample.First);
            cpu.Add(sample.Cpu);
            scan.Add(sample.Scan);
        }

        Console.WriteLine($"{runs} starts after one warm-up, milliseconds");
        Console.WriteLine($"start to first answer: {Spread(first)}; processor time until then: {Spread(cpu)}");
        Console.WriteLine($"start to first scan of the inbox: {Spread(scan)}");
        return 0;
    }

    private static async Task<(double First, double Cpu, double Scan)> StartAsync(string program, string connection)
    {
        var port = LoopbackPort.Free(1)[0];
        var start = new ProcessStartInfo(program, ["functions"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["STATS_STORAGE"] = connection;
        start.Environment["STATS_PSEUDONYM_KEY"] = new('5', 64);
        var time = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}/") };
            while (true)
            {
                try
                {
                    // Nobody may see the pages without a key, so this is answered without storage.
                    using var answer = await http.GetAsync("api/dashboards/index.html");
                    if (answer.StatusCode != HttpStatusCode.Forbidden)
                        throw new InvalidOperationException($"It answered {answer.StatusCode}.");
                    break;
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    await Task.Delay(2);
                }
            }

            var first = time.Elapsed.TotalMilliseconds;
            var cpu = process.TotalProcessorTime.TotalMilliseconds;
            using var body = new StringContent(Timer, Encoding.UTF8, "application/json");
            using var scan = await http.PostAsync("ScanInbox", body);
            scan.EnsureSuccessStatusCode();
            return (first, cpu, time.Elapsed.TotalMilliseconds);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static string Spread(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"median {times[times.Count / 2]:N0} (least {times[0]:N0}, most {times[^1]:N0})");
    }
}
