using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using Stats.Tests.Forecasting;
using Stats.Tests.Series;

namespace Stats.Tests.Commands;

public sealed class ForecastCommandTests : IDisposable
{
    private static readonly string[] quantiles = ["p2_5", "p10", "p50", "p90", "p97_5"];

    private readonly SeriesSample sample = new();
    private readonly string path;

    public ForecastCommandTests()
    {
        // Twelve weeks whose weekdays and hours differ, with noise that the naive forecast repeats: the last day is Friday 2025-05-23.
        foreach (var (counts, day) in Grids.Counts(60, 7).Select((counts, day) => (counts, day)))
        {
            for (var i = 0; i < counts.Length; i++)
                sample.Add(new LocalDate(2025, 3, 3).PlusDays((day / 5 * 7) + (day % 5)), 8 + i, counts[i]);
        }

        path = sample.Save("samtal.csv", sample.Text);
    }

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task A_forecast_tells_each_day_and_interval_to_come()
    {
        var found = (await JsonAsync("forecast", path, "--interval", "60m", "--horizon", "1w")).AsObject();
        Assert.Equal(["lastKnownDay", "intervalMinutes", "method", "days"], found.Select(one => one.Key));
        Assert.Equal(("2025-05-23", 60), ((string)found["lastKnownDay"]!, (int)found["intervalMinutes"]!));
        var days = found["days"]!.AsArray();
        Assert.Equal(["2025-05-26", "2025-05-27", "2025-05-28", "2025-05-29", "2025-05-30"], days.Select(day => (string)day!["day"]!));
        Assert.Equal([3, 4, 5, 6, 7], days.Select(day => (int)day!["horizonDays"]!));
        Assert.All(days, day => Assert.Equal(["day", "horizonDays", "total", "intervals"], day!.AsObject().Select(one => one.Key)));
        Assert.All(days, day => Assert.Equal(quantiles, day!["total"]!.AsObject().Select(one => one.Key)));
        var intervals = days[0]!["intervals"]!.AsArray();
        Assert.Equal(["08:00", "09:00", "10:00", "11:00", "12:00", "13:00"], intervals.Select(one => (string)one!["start"]!));
        Assert.All(intervals, one => Assert.Equal(["start", .. quantiles], one!.AsObject().Select(value => value.Key)));

        // Mondays are 1.4 × 123 on average.
        Assert.InRange((double)days[0]!["total"]!["p50"]!, 172 * 0.85, 172 * 1.15);
    }

    [Fact]
    public async Task The_same_forecast_is_shown_for_Excel_and_for_reading()
    {
        var csv = await RunAsync("forecast", path, "--horizon", "1d", "--csv");
        var lines = csv.Results.Split('\n');
        Assert.Equal("\uFEFFday;start;p2_5;p10;p50;p90;p97_5", lines[0]);
        Assert.Equal(8, lines.Length);
        Assert.StartsWith("2025-05-26;08:00;", lines[1], StringComparison.Ordinal);
        Assert.Equal(csv.Results, (await RunAsync("forecast", path, "--horizon", "1d", "--csv")).Results);

        var found = (await JsonAsync("forecast", path, "--horizon", "1d"))["days"]![0]!["intervals"]![0]!;
        Assert.Equal(quantiles.Select(name => ((double)found[name]!).ToString("0.###", CultureInfo.InvariantCulture)), lines[1].Split(';')[2..]);
        var table = (await RunAsync("forecast", path, "--horizon", "1d")).Results;
        Assert.Contains("2025-05-26", table, StringComparison.Ordinal);
        Assert.Contains("Method: ", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backtest_tells_the_errors_at_each_level_and_horizon()
    {
        var found = (await JsonAsync("backtest", path, "--interval", "1h", "--horizon", "14d", "--origins", "4")).AsArray();
        Assert.Equal(["interval d1", "daily d1", "interval d7", "daily d7", "interval d14", "daily d14"], found.Select(row => $"{row!["level"]} {row["horizon"]}"));
        Assert.All(found, row => Assert.Equal(
            ["level", "horizon", "origins", "wape", "mase", "wql", "coverage80", "coverage95", "fitSeconds", "method", "bias", "naiveWape", "count"],
            row!.AsObject().Select(one => one.Key)));
        Assert.All(found, row => Assert.Equal(4, (int)row!["origins"]!));
        Assert.Equal([24, 4, 120, 20, 240, 40], found.Select(row => (int)row!["count"]!));
        Assert.All(found.Where(row => (string)row!["level"]! == "interval").Skip(1), row => Assert.True((double)row!["wape"]! < 0.9 * (double)row["naiveWape"]!));
    }

    [Fact]
    public async Task A_backtest_says_in_words_whether_it_beats_the_naive_forecast()
    {
        var table = (await RunAsync("backtest", path, "--horizon", "14d", "--origins", "2")).Results;
        Assert.Contains("% better", table, StringComparison.Ordinal);
        Assert.Contains("It beats the naive forecast (as the same weekday a week before)", table, StringComparison.Ordinal);
        var csv = (await RunAsync("backtest", path, "--horizon", "1d", "--origins", "1", "--csv")).Results.Split('\n');
        Assert.StartsWith("\uFEFFlevel;horizon;origins;wape;", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("interval;d1;1;0.", csv[1], StringComparison.Ordinal);
        Assert.Equal(4, csv.Length);
    }

    [Fact]
    public async Task What_is_left_out_and_days_to_come_that_no_calendar_lists_are_told()
    {
        sample.Add(new(2025, 5, 24), 9, 1);
        var file = sample.Save("lördag.csv", sample.Text);
        var calendar = sample.Save("calendar.csv", "date,c0\n2025-05-26,0\n2025-05-27,0\n");
        var result = await RunAsync("forecast", file, "--horizon", "7d", "--calendar", calendar, "--csv");
        Assert.Equal(
            "Left out: 1 row with 0.0 % of the contacts on weekdays that are closed (Saturday).\n"
            + $"{calendar} does not list 3 of the days to come (first 2025-05-28): they are taken for ordinary days.\n",
            result.Messages);
    }

    [Theory]
    [InlineData("--horizon is 1d to 56d, or 1w to 8w, not '57d'.", "forecast FILE --horizon 57d")]
    [InlineData("--horizon is 1d to 56d", "backtest FILE --horizon 0d")]
    [InlineData("--interval is 5m, 15m, 30m, 60m, 1d or another part of a day, not '7m'.", "forecast FILE --interval 7m")]
    [InlineData("--missing is zero or unknown, not 'no'.", "forecast FILE --missing no")]
    [InlineData("--origins is a whole number from 1.", "backtest FILE --origins 0")]
    [InlineData("30 days must be known before the first forecast, and 56 come after it.", "backtest FILE --horizon 8w")]
    [InlineData("There is no file none.csv.", "forecast none.csv")]
    [InlineData("There is no file none.csv.", "backtest FILE --calendar none.csv")]
    public async Task What_cannot_be_answered_is_told_with_what_to_write(string message, string arguments)
    {
        var result = await StatsProcess.RunAsync([.. arguments.Split(' ').Select(word => word == "FILE" ? path : word)]);
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.Contains(message, result.Messages, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> JsonAsync(params string[] arguments)
    {
        var result = await RunAsync([.. arguments, "--json"]);
        Assert.Equal("", result.Messages);
        return JsonNode.Parse(result.Results)!;
    }

    private static async Task<StatsResult> RunAsync(params string[] arguments)
    {
        var result = await StatsProcess.RunAsync(arguments);
        Assert.Equal(0, result.ExitCode);
        return result;
    }
}
