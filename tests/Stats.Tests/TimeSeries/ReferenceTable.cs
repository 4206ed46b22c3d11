using System.Globalization;

namespace Stats.Tests.TimeSeries;

/// <summary>Values of independent implementations, in the folder of real data: which case, which quantity, what it is.</summary>
internal static class ReferenceTable
{
    /// <summary>The rows of one case, by quantity.</summary>
    public static Dictionary<string, double> Case(string file, string name) => Rows(file).Where(row => row[0] == name)
        .ToDictionary(row => row[1], row => Number(row[2]));

    /// <summary>The cells of every row but the header.</summary>
    public static IEnumerable<string[]> Rows(params string[] file) =>
        File.ReadLines(RealData.Path(["reference", .. file])).Skip(1).Select(line => line.Split(','));

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Equal but for so large a part of the expected value.</summary>
    public static void Close(double expected, double actual, double relative = 1e-6) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"Expected {expected}, found {actual}.");
}
