using System.CommandLine;
using NodaTime.Text;
using Stats.Analytics.Forecasting;

namespace Stats.Functions.Commands;

internal static class ForecastCommand
{
    private static readonly Option<bool> csv = new("--csv") { Description = "Semicolon-separated, for Excel: a row for each interval." };
    private static readonly Option<bool> json = new("--json") { Description = "An object, in full precision." };

    public static Command Create()
    {
        var command = new Command("forecast", "How many contacts come, by day and interval, with the limits that 80 % and 95 % of outcomes fall within.") { json, csv };
        SeriesOptions.AddTo(command);
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var request = SeriesOptions.Request(parsed);
            var reading = await SeriesOptions.ReadAsync(request, stop);
            if (reading.UnlistedDays is [var first, ..])
            {
                Cli.Tell($"{request.CalendarPath} does not list {reading.UnlistedDays.Count} of the days to come (first {LocalDatePattern.Iso.Format(first)}): "
                    + "they are taken for ordinary days.");
            }

            var answer = new ForecastAnswer(Forecaster.Of(reading.Grid) ?? throw new InvalidOperationException("Known days were counted, and days are to come."));
            if (parsed.GetValue(json))
                Console.WriteLine(answer.Json().ToJsonString(Store.StatsJson.Indented));
            else if (parsed.GetValue(csv))
                Console.Write(answer.Csv());
            else
                WriteTable(answer, request.Path);
            return Cli.Success;
        }));
        return command;
    }

    private static void WriteTable(ForecastAnswer answer, string path)
    {
        Cli.Results.Write(answer.Table());
        Console.WriteLine($"Method: {answer.Forecast.Method}.");
        Console.WriteLine($"How right such forecasts of this series have been: stats backtest {path}");
    }
}
