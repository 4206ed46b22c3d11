using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Spectre.Console;
using Stats.Analytics.Forecasting;

namespace Stats.Functions.Commands;

/// <summary>What <see cref="ForecastCommand"/> found, in the three ways it can be shown.</summary>
internal sealed record ForecastAnswer(Forecast Forecast)
{
    private static readonly string[] names = ["p2_5", "p10", "p50", "p90", "p97_5"];

    public JsonObject Json() => new()
    {
        ["lastKnownDay"] = LocalDatePattern.Iso.Format(Forecast.LastKnownDay),
        ["intervalMinutes"] = Forecast.IntervalMinutes,
        ["method"] = Forecast.Method,
        ["days"] = new JsonArray([.. Forecast.Days.Select(Json)]),
    };

    /// <summary>A row for each interval. With the byte order mark Excel sees that this is UTF-8.</summary>
    public string Csv()
    {
        var text = new StringBuilder($"\uFEFFday;start;{string.Join(';', names)}\n");
        foreach (var day in Forecast.Days)
        {
            for (var i = 0; i < day.Intervals.Count; i++)
            {
                string[] cells =
                [
                    LocalDatePattern.Iso.Format(day.Day),
                    Start(i),
                    .. day.Intervals[i].Quantiles().Select(quantile => quantile.ToString("0.###", CultureInfo.InvariantCulture)),
                ];
                text.AppendJoin(';', cells).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>A row for each day.</summary>
    public Table Table()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("day", "", "contacts", "80 % within", "95 % within", "busiest interval", "contacts then");
        foreach (var column in table.Columns.Skip(2))
            column.RightAligned();
        foreach (var day in Forecast.Days)
        {
            var busiest = Enumerable.Range(0, day.Intervals.Count).MaxBy(i => day.Intervals[i].Median);
            table.AddRow(
                LocalDatePattern.Iso.Format(day.Day),
                day.Day.DayOfWeek.ToString()[..3],
                Whole(day.Total.Median),
                $"{Whole(day.Total.Low)}–{Whole(day.Total.High)}",
                $"{Whole(day.Total.Lowest)}–{Whole(day.Total.Highest)}",
                Start(busiest),
                $"{Whole(day.Intervals[busiest].Median)} ({Whole(day.Intervals[busiest].Low)}–{Whole(day.Intervals[busiest].High)})");
        }

        return table;
    }

    private JsonNode Json(ForecastDay day) => new JsonObject
    {
        ["day"] = LocalDatePattern.Iso.Format(day.Day),
        ["horizonDays"] = day.HorizonDays,
        ["total"] = Add(new JsonObject(), day.Total),
        ["intervals"] = new JsonArray([.. day.Intervals.Select((interval, i) => Add(new JsonObject { ["start"] = Start(i) }, interval))]),
    };

    private static JsonObject Add(JsonObject to, CountForecast forecast)
    {
        foreach (var (name, quantile) in names.Zip(forecast.Quantiles()))
            to[name] = quantile;
        return to;
    }

    private string Start(int interval)
    {
        var minute = Forecast.FirstMinute + (interval * Forecast.IntervalMinutes);
        return string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
    }

    private static string Whole(double count) => Math.Round(count).ToString("0", CultureInfo.InvariantCulture);
}
