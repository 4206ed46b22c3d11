using System.Globalization;

namespace Stats.Benchmarks;

/// <summary>What another method scored: a row of <c>forecast_scores.csv</c>. Not a number where it was not measured.</summary>
internal sealed record ForecastPeer(string Dataset, string Level, string Horizon, string Method, double WapePercent, double Mase, double LossPercent)
{
    private static readonly string[] columns = ["dataset", "level", "horizon", "method", "WAPE_pct", "MASE", "wQL_pct"];

    public static IReadOnlyList<ForecastPeer> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split(',');
        var at = Array.ConvertAll(columns, name => Array.IndexOf(header, name));
        return
        [
            .. lines.Skip(1).Select(line => line.Split(',')).Select(cells => new ForecastPeer(
                cells[at[0]], cells[at[1]], cells[at[2]], cells[at[3]], Number(cells[at[4]]), Number(cells[at[5]]), Number(cells[at[6]]))),
        ];
    }

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
