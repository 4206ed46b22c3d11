using System.CommandLine;
using Stats.Analytics.Contacts;
using Stats.Functions.Series;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

/// <summary>Which series <see cref="ForecastCommand"/> and <see cref="BacktestCommand"/> are asked for.</summary>
internal static class SeriesOptions
{
    private const string DefaultHorizon = "28d";

    private static readonly Argument<string> series = new("SERIES") { Description = "A file of rows timestamp,count, or a workspace folder." };
    private static readonly Option<string?> interval = new("--interval") { Description = "The length of an interval: 15m, 30m, 60m, 1d. Default: the smallest step in the file." };
    private static readonly Option<string> horizon = new("--horizon") { Description = "How far ahead: 1d to 56d, or 1w to 8w.", DefaultValueFactory = _ => DefaultHorizon };
    private static readonly Option<string?> calendar = new("--calendar") { Description = "A file of rows date,c0,c1,…: what is known beforehand of days, also of those to come." };
    private static readonly Option<string> missing = new("--missing")
    {
        Description = "What a row that is missing within opening hours means: zero, or unknown (then the whole day is).",
        DefaultValueFactory = _ => "zero",
    };

    private static readonly Option<Channel> channel = new("--channel") { Description = "Of a workspace: phone, email, chat, visit …", DefaultValueFactory = _ => Channel.Phone, CustomParser = Choice.Of<Channel> };
    private static readonly Option<string?> topic = new("--topic") { Description = "Of a workspace: only contacts about this topic." };
    private static readonly Option<string?> queue = new("--queue") { Description = "Of a workspace: only contacts in this queue, in the source's own word." };

    /// <summary>Adds what tells which series; with <paramref name="isHorizonAsked"/> also how far ahead.</summary>
    public static void AddTo(Command command, bool isHorizonAsked = true)
    {
        command.Add(series);
        foreach (var option in new Option[] { interval, calendar, missing, channel, topic, queue })
            command.Add(option);
        if (isHorizonAsked)
            command.Add(horizon);
    }

    public static SeriesRequest Request(ParseResult parsed) => new(
        parsed.GetValue(series)!,
        parsed.GetValue(interval) is { } text ? SeriesLengths.IntervalMinutes(text) : null,
        SeriesLengths.HorizonDays(parsed.GetValue(horizon) ?? DefaultHorizon),
        parsed.GetValue(calendar),
        parsed.GetValue(missing) switch
        {
            "zero" => false,
            "unknown" => true,
            var other => throw new ExportFormatException($"--missing is zero or unknown, not '{other}'."),
        },
        new(
            parsed.GetValue(channel),
            parsed.GetValue(topic),
            parsed.GetValue(queue)));

    /// <summary>Reads the series and tells what was left out.</summary>
    public static async Task<SeriesReading> ReadAsync(SeriesRequest request, CancellationToken stop)
    {
        var reading = Directory.Exists(request.Path) ? await WorkspaceSeries.ReadAsync(request, stop) : SeriesFile.Read(request);
        foreach (var note in reading.Notes)
            Cli.Tell(note);
        return reading;
    }
}
