using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stats.Analytics.Forecasting;

namespace Stats.Benchmarks;

/// <summary>Forecasts of public series beside what other methods scored on the same days: <c>results/forecast.md</c>.</summary>
internal static class ForecastBenchmark
{
    public const int DaysAhead = 20;

    private const string Variable = "STATS_REAL_DATA";

    private static readonly int[] horizons = [1, 7, 28];

    public static int Run(string path)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } data)
        {
            Console.Error.WriteLine($"{Variable} is not set: point it at the folder that holds reference/series and reference/forecast_scores.csv.");
            return 1;
        }

        var folder = Path.Combine(data, "reference", "series");
        var peers = ForecastPeer.Read(Path.Combine(data, "reference", "forecast_scores.csv"));
        var text = new StringBuilder(Heading());
        var times = new StringBuilder();
        foreach (var series in new[] { ForecastSeries.Bank(folder), ForecastSeries.Assessor(folder) })
        {
            var (forecasts, seconds) = Forecasts(series);
            Write(text, series.Grid, series.Name, [.. forecasts.Where(one => series.Origins.Contains(one.Origin))], peers);
            Write(text, series.Grid, series.Name + "_dense", forecasts, peers);
            times.Append(Invariant($"| {series.Name} | {forecasts.Count} | {seconds[seconds.Count / 2]:0.00} | {seconds[^1]:0.00} | {forecasts[^1].Forecast.Method} |\n"));
        }

        text.Append("\n| series | origins | median s | max s | method of the last forecast |\n|---|---:|---:|---:|---|\n").Append(times);
        File.WriteAllText(path, text.ToString());
        Console.WriteLine(path);
        return 0;
    }

    /// <returns>A forecast from each origin, and how long each took, rising.</returns>
    private static (List<(int Origin, Forecast Forecast)> Forecasts, List<double> Seconds) Forecasts(ForecastSeries series)
    {
        var forecasts = new List<(int, Forecast)>();
        var seconds = new List<double>();
        Forecaster.Of(series.Grid.AsOf(series.DenseOrigins[0], DaysAhead)); // warm-up
        foreach (var origin in series.DenseOrigins)
        {
            var time = Stopwatch.StartNew();
            forecasts.Add((origin, Forecaster.Of(series.Grid.AsOf(origin, DaysAhead)) ?? throw new InvalidOperationException("Too little is known.")));
            seconds.Add(time.Elapsed.TotalSeconds);
            if (forecasts.Count % 10 == 0)
                Console.Error.WriteLine($"{series.Name}: {forecasts.Count} of {series.DenseOrigins.Count} origins");
        }

        seconds.Sort();
        return (forecasts, seconds);
    }

    private static void Write(
        StringBuilder text, DemandGrid grid, string dataset, IReadOnlyList<(int Origin, Forecast Forecast)> forecasts, IReadOnlyList<ForecastPeer> peers)
    {
        foreach (var horizon in horizons)
        {
            var record = Backtests.Score(grid, forecasts, horizon) ?? throw new InvalidOperationException("Nothing could be compared.");
            foreach (var (level, ours) in new[] { ("interval", record.Interval), ("daily", record.Daily) })
            {
                var same = peers.Where(peer => peer.Dataset == dataset && peer.Level == level && peer.Horizon == $"d{horizon}").ToList();
                text.Append(Invariant($"| {dataset} | {level} | d{horizon} |"))
                    .Append(Cells(same, peer => peer.WapePercent, ours.WapeFraction * 100))
                    .Append(Cells(same, peer => peer.Mase, ours.Mase))
                    .Append(Cells(same, peer => peer.LossPercent, ours.WeightedQuantileLossFraction * 100))
                    .Append(Invariant($" {ours.Coverage80Fraction * 100:0.0} / {ours.Coverage95Fraction * 100:0.0} | {ours.NaiveWapeFraction * 100:0.00} | {ours.Count} |\n"));
            }
        }
    }

    /// <summary>The best peer's value and name, ours, and ours ÷ the best.</summary>
    private static string Cells(List<ForecastPeer> peers, Func<ForecastPeer, double> valueOf, double ours)
    {
        var best = peers.Where(peer => !double.IsNaN(valueOf(peer))).MinBy(valueOf);
        return best is null ? Invariant($" – | {ours:0.000} | – |") : Invariant($" {valueOf(best):0.000} {best.Method} | {ours:0.000} | {ours / valueOf(best):0.00} |");
    }

    private static string Heading() => """
        # Forecasts

        .NET 10.0, Linux, 2 virtual cores of a shared machine that others kept busy at the same time: seconds are wall-clock and err upwards, the rest
        does not depend on it.

        `STATS_REAL_DATA=… dotnet run -c Release --project tests/Stats.Benchmarks -- forecast`

        Two public series on a grid of Mondays to Fridays: bank30 (a bank's calls, half-hours 07:00–21:00) and assessor60 (calls to a county's assessor,
        hours 08:00–17:00). From each origin the next 20 days of the grid are forecast with nothing but what was known then, and the calendar; d1, d7 and d28
        are the next 1, 5 and 20 of them. bank30 has 12 origins, bank30_dense 49, assessor60 12, assessor60_dense 26 (less those whose days were closed).
        **Few origins: differences of a few per cent are noise; trust the dense rows.** Each best is the best of all other methods on that row and
        measure, so no single method reaches them all. "–": no other method was measured. WAPE and wQL in per cent, coverage of the 80 % / 95 % intervals in
        per cent. Naive: as the same weekday a week before.

        | series | level | horizon | best WAPE | ours | ÷ best | best MASE | ours | ÷ best | best wQL | ours | ÷ best | coverage | naive WAPE | n |
        |---|---|---|---|---:|---:|---|---:|---:|---|---:|---:|---:|---:|---:|

        """;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
