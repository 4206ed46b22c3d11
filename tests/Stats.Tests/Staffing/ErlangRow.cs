using System.Globalization;
using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

/// <summary>A row of the reference tables of queues: columns by name.</summary>
internal sealed record ErlangRow(IReadOnlyDictionary<string, string> Cells)
{
    public string Id => Cells["id"];
    public int Agents => int.Parse(Cells["agents"], CultureInfo.InvariantCulture);
    public Duration Within => Duration.FromSeconds(Number("T_s"));

    public QueueLoad Load => new(
        Number("arrivals_per_hour"), Duration.FromSeconds(Number("aht_s")), Cells["patience_s"].Length == 0 ? null : Duration.FromSeconds(Number("patience_s")));

    public double Number(string column) => Cells[column] switch
    {
        "+inf" => double.PositiveInfinity,
        var text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    /// <summary>Checks a number to 1e-9 of its own size.</summary>
    public void Check(string column, double found)
    {
        var expected = Number(column);
        Assert.True(
            found == expected || Math.Abs(found - expected) <= 1e-9 * Math.Abs(expected),
            string.Create(CultureInfo.InvariantCulture, $"{Id} {column}: expected {expected:R}, found {found:R}."));
    }

    public static IReadOnlyList<ErlangRow> Read(string file)
    {
        var lines = File.ReadAllLines(RealData.Path("reference", file));
        var names = lines[0].Split(',');

        // Texts with commas stand last, and no test reads them.
        return [.. lines.Skip(1).Select(line => new ErlangRow(
            line.Split(',').Take(names.Length).Select((cell, i) => (names[i], cell)).DistinctBy(one => one.Item1).ToDictionary(one => one.Item1, one => one.cell)))];
    }
}
