using System.Globalization;

namespace Stats.Tests.TimeSeries;

/// <summary>One case of the reference numbers for interventions, made by independent implementations, and the series they were made from.</summary>
internal sealed record ReferenceCase(string Name, IReadOnlyDictionary<string, double> Values)
{
    /// <summary>Closed forms are the same number; two searches for the largest likelihood may stop apart.</summary>
    public const double ClosedForm = 1e-6;

    public const double Likelihood = 0.01;

    public static ReferenceCase Read(string name) => new(
        name,
        Rows("reference", "intervention_reference.csv").Where(cells => cells[0] == name).ToDictionary(cells => cells[1], cells => Number(cells[2])));

    /// <summary>A column of a series.</summary>
    public static double[] Column(string column, params string[] path)
    {
        var index = Array.IndexOf(Header(path), column);
        return [.. Rows(path).Select(cells => Number(cells[index]))];
    }

    public static string[] Texts(string column, params string[] path)
    {
        var index = Array.IndexOf(Header(path), column);
        return [.. Rows(path).Select(cells => cells[index])];
    }

    /// <summary>A column of the months of the seat-belt law, which came with the 170th of them.</summary>
    public static double[] SeatBelts(string column) => Column(column, "reference", "series", "seatbelts_monthly.csv");

    public void Check(string quantity, double value, double relativeTolerance) => Assert.Equal(Values[quantity], value, Math.Abs(Values[quantity]) * relativeTolerance);

    private static string[] Header(string[] path) => Split(File.ReadLines(RealData.Path(path)).First());

    private static IEnumerable<string[]> Rows(params string[] path) => File.ReadLines(RealData.Path(path)).Skip(1).Select(Split);

    private static string[] Split(string line) => [.. line.Split(',').Select(cell => cell.Trim('"'))];

    private static double Number(string text) => text == "NA" ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
