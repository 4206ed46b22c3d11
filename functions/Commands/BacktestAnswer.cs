using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Stats.Analytics.Forecasting;

namespace Stats.Functions.Commands;

/// <summary>What <see cref="BacktestCommand"/> found, in the three ways it can be shown.</summary>
/// <param name="Records">The errors, for each horizon.</param>
/// <param name="FitSeconds">The median time of an origin: fit and whole horizon.</param>
/// <param name="Method">The last forecast's.</param>
internal sealed record BacktestAnswer(IReadOnlyList<ForecastRecord> Records, double FitSeconds, string Method)
{
    public JsonArray Json() => new([.. Rows().Select(row => new JsonObject(Cells(row).Select(cell => KeyValuePair.Create(cell.Name, cell.Value))))]);

    /// <summary>With the byte order mark Excel sees that this is UTF-8.</summary>
    public string Csv()
    {
        var rows = Rows().Select(row => Cells(row).ToList()).ToList();
        var lines = rows.Select(row => string.Join(';', row.Select(cell => cell.Value?.ToString())));
        return $"\uFEFF{string.Join(';', rows[0].Select(cell => cell.Name))}\n{string.Concat(lines.Select(line => line + "\n"))}";
    }

    public Table Table()
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("of", "days ahead", "error (WAPE)", "naive's error", "against naive", "MASE", "in 80 % limits", "in 95 % limits", "too much", "compared");
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        foreach (var (level, record, accuracy) in Rows())
        {
            table.AddRow(
                level == "daily" ? "days" : "intervals",
                $"1–{record.HorizonDays}",
                Percent(accuracy.WapeFraction),
                Percent(accuracy.NaiveWapeFraction),
                Against(accuracy),
                double.IsFinite(accuracy.Mase) ? accuracy.Mase.ToString("0.00", CultureInfo.InvariantCulture) : "–",
                Percent(accuracy.Coverage80Fraction),
                Percent(accuracy.Coverage95Fraction),
                Percent(accuracy.BiasFraction),
                accuracy.Count.ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    /// <summary>What the table says of all rows, and how it was made.</summary>
    public IEnumerable<string> Words()
    {
        var (better, all) = (Rows().Count(row => row.Accuracy.WapeFraction < row.Accuracy.NaiveWapeFraction), Rows().Count());
        yield return better == all ? "It beats the naive forecast (as the same weekday a week before) everywhere."
            : better == 0 ? "It does not beat the naive forecast (as the same weekday a week before): use that instead."
            : $"It beats the naive forecast (as the same weekday a week before) in {better} of {all} rows.";
        yield return string.Create(CultureInfo.InvariantCulture, $"Forecasts made from {Records[0].OriginCount} earlier days, {FitSeconds:0.00} s each (median). Method of the last: {Method}.");
    }

    private static string Against(ForecastAccuracy accuracy)
    {
        var gain = 1 - (accuracy.WapeFraction / accuracy.NaiveWapeFraction);
        return !double.IsFinite(gain) ? "–" : gain >= 0 ? $"{Percent(gain)} better" : $"{Percent(-gain)} worse";
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    private IEnumerable<(string Level, ForecastRecord Record, ForecastAccuracy Accuracy)> Rows() =>
        Records.SelectMany(record => new[] { ("interval", record, record.Interval), ("daily", record, record.Daily) });

    /// <summary>Shares are fractions. A number that cannot be told is null: JSON has none.</summary>
    private IEnumerable<(string Name, JsonNode? Value)> Cells((string Level, ForecastRecord Record, ForecastAccuracy Accuracy) row)
    {
        var accuracy = row.Accuracy;
        yield return ("level", row.Level);
        yield return ("horizon", string.Create(CultureInfo.InvariantCulture, $"d{row.Record.HorizonDays}"));
        yield return ("origins", row.Record.OriginCount);
        yield return ("wape", Finite(accuracy.WapeFraction));
        yield return ("mase", Finite(accuracy.Mase));
        yield return ("wql", Finite(accuracy.WeightedQuantileLossFraction));
        yield return ("coverage80", Finite(accuracy.Coverage80Fraction));
        yield return ("coverage95", Finite(accuracy.Coverage95Fraction));
        yield return ("fitSeconds", FitSeconds);
        yield return ("method", Method);
        yield return ("bias", Finite(accuracy.BiasFraction));
        yield return ("naiveWape", Finite(accuracy.NaiveWapeFraction));
        yield return ("count", accuracy.Count);
    }

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
