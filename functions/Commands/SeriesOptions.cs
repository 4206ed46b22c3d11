using System.CommandLine;
using Stats.Functions.Series;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

/// <summary>Which series <see cref="ForecastCommand"/> and <see cref="BacktestCommand"/> are asked for.</summary>
internal static class SeriesOptions
{
    private static readonly Argument<string> series = new("SERIES") { Description = "A file of rows timestamp,count, or a workspace folder." };
    private static readonly Option<string?> interval = new("--interval") { Description = "The length of an interval: 15m, 30m, 60m, 1d. Default: the smallest step in the file." };
    private static readonly Option<string> horizon = new("--horizon") { Description = "How far ahead: 1d to 56d, or 1w to 8w.", DefaultValueFactory = _ => "28d" };
    private static readonly Option<string?> calendar = new("--calendar") { Description = "A file of rows date,c0,c1,…: what is known beforehand of days, also of those to come." };
    private static readonly Option<string> missing = new("--missing")
    {
        Description = "What a row that is missing within opening hours means: zero, or unknown (then the whole day is).",
        DefaultValueFactory = _ => "zero",
    };

    public static void AddTo(Command command)
    {
        command.Add(series);
        foreach (var option in new Option[] { interval, horizon, calendar, missing })
            command.Add(option);
    }

    public static SeriesRequest Request(ParseResult parsed) => new(
        parsed.GetValue(series)!,
        parsed.GetValue(interval) is { } text ? SeriesLengths.IntervalMinutes(text) : null,
        SeriesLengths.HorizonDays(parsed.GetValue(horizon)!),
        parsed.GetValue(calendar),
        parsed.GetValue(missing) switch
        {
            "zero" => false,
            "unknown" => true,
            var other => throw new ExportFormatException($"--missing is zero or unknown, not '{other}'."),
        });

    /// <summary>Reads the series and tells what was left out.</summary>
    public static SeriesReading Read(SeriesRequest request)
    {
        var reading = Directory.Exists(request.Path) ? WorkspaceSeries.Read(request) : SeriesFile.Read(request);
        foreach (var note in reading.Notes)
            Cli.Tell(note);
        return reading;
    }
}
