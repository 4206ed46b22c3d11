using System.CommandLine;
using System.Diagnostics;
using Stats.Analytics.Forecasting;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

internal static class BacktestCommand
{
    private const int ManyOrigins = 20;
    private const int BetweenTellings = 10;

    private static readonly int[] usualHorizons = [1, 7, 28, 56];

    private static readonly Option<int> origins = new("--origins") { Description = "From how many days of the past to forecast, at the most.", DefaultValueFactory = _ => 12 };
    private static readonly Option<bool> csv = new("--csv") { Description = "Semicolon-separated, for Excel." };
    private static readonly Option<bool> json = new("--json") { Description = "An array of objects, in full precision." };

    public static Command Create()
    {
        var command = new Command("backtest", "How right forecasts would have been: made again from earlier days, each with only what was known then.") { origins, json, csv };
        SeriesOptions.AddTo(command);
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var request = SeriesOptions.Request(parsed);
            var count = parsed.GetValue(origins);
            if (count < 1)
                throw new ExportFormatException("--origins is a whole number from 1.");
            var grid = (await SeriesOptions.ReadAsync(request, stop)).Grid;
            var from = Backtests.Origins(grid, request.HorizonDays, count);
            if (from.Count == 0)
            {
                throw new ExportFormatException(
                    $"{request.Path}: {DemandGrid.FewestKnownDays} days must be known before the first forecast, and {request.HorizonDays} come after it. "
                    + "Make --horizon shorter, or add earlier days.");
            }

            var answer = Answer(grid, from, request.HorizonDays, stop);
            if (parsed.GetValue(json))
                Console.WriteLine(answer.Json().ToJsonString(Store.StatsJson.Indented));
            else if (parsed.GetValue(csv))
                Console.Write(answer.Csv());
            else
                WriteTable(answer);
            return Cli.Success;
        }));
        return command;
    }

    /// <summary>One after the other, so that each one's time is its own.</summary>
    private static BacktestAnswer Answer(DemandGrid grid, IReadOnlyList<int> origins, int horizonDays, CancellationToken stop)
    {
        var steps = Backtests.StepsOf(grid, horizonDays);
        var forecasts = new List<(int, Forecast Forecast)>();
        var seconds = new List<double>();
        foreach (var origin in origins)
        {
            stop.ThrowIfCancellationRequested();
            var time = Stopwatch.StartNew();
            forecasts.Add((origin, Forecaster.Of(grid.AsOf(origin, steps)) ?? throw new InvalidOperationException("Origins have known days enough.")));
            seconds.Add(time.Elapsed.TotalSeconds);
            if (origins.Count > ManyOrigins && forecasts.Count % BetweenTellings == 0)
                Cli.Tell($"{forecasts.Count} of {origins.Count} forecasts made.");
        }

        seconds.Sort();
        var records = usualHorizons.Where(days => days < horizonDays).Append(horizonDays).Select(days => Backtests.Score(grid, forecasts, days)).OfType<ForecastRecord>().ToList();
        return records.Count > 0 ? new(records, seconds[seconds.Count / 2], forecasts[^1].Forecast.Method)
            : throw new ExportFormatException("No day that was forecast is known, so nothing can be compared. Make --horizon longer, or --origins more.");
    }

    private static void WriteTable(BacktestAnswer answer)
    {
        Cli.Results.Write(answer.Table());
        foreach (var line in answer.Words())
            Console.WriteLine(line);
    }
}
