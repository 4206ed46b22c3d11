using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

/// <summary>Against strucchange and changepoint (R), on the series of their own examples.</summary>
public sealed class StructuralChangeReferenceTests
{
    private const string File = "intervention_reference.csv";

    private static double[] Nile => [.. ReferenceTable.Rows("series", "nile_annual.csv").Select(row => ReferenceTable.Number(row[1]))];

    [RealDataFact]
    public void The_Nile_falls_once_after_1898()
    {
        var (expected, nile) = (ReferenceTable.Case(File, "nile_strucchange"), Nile);
        var fit = Breakpoints.OfMean(nile);
        SameTable(expected, fit);
        Assert.Equal(expected["BIC_breaks"], fit.BestCount);
        Assert.Equal([(int)expected["break_obs"]], fit.Breaks);
        Assert.Equal(1871 + 28 - 1, 1898);
        var interval = Assert.Single(BreakIntervals.Of([.. nile.Select(_ => new double[] { 1 })], nile, fit.Breaks));
        Assert.Equal(new BreakInterval((int)expected["ci_lower_obs"], (int)expected["break_obs"], (int)expected["ci_upper_obs"]), interval);
        ReferenceTable.Close(expected["mean_seg1"], nile.Take(fit.Breaks[0]).Average());
        ReferenceTable.Close(expected["mean_seg2"], nile.Skip(fit.Breaks[0]).Average());
    }

    [RealDataFact]
    public void Tests_of_the_Nile_tell_that_its_mean_has_changed()
    {
        var nile = Nile;
        double[][] rows = [.. nile.Select(_ => new double[] { 1 })];
        var supF = StructuralChangeTests.SupF(rows, nile);
        ReferenceTable.Close(ReferenceTable.Case(File, "nile_supF")["supF"], supF.Statistic);

        // The reference's p is 1 − a number next to 1: the smallest step there is. The tail itself is of the same size.
        Assert.InRange(supF.PValue, 1e-17, 2 * ReferenceTable.Case(File, "nile_supF")["supF_p"]);
        var cusum = StructuralChangeTests.OlsCusum(rows, nile);
        ReferenceTable.Close(ReferenceTable.Case(File, "nile_OLSCUSUM")["S0"], cusum.Statistic);
        ReferenceTable.Close(ReferenceTable.Case(File, "nile_OLSCUSUM")["p"], cusum.PValue);
        var mosum = StructuralChangeTests.OlsMosum(rows, nile);
        ReferenceTable.Close(ReferenceTable.Case(File, "nile_OLSMOSUM")["M0"], mosum.Statistic);

        // The reference looks p up in a table that ends at 0.01.
        ReferenceTable.Close(ReferenceTable.Case(File, "nile_OLSMOSUM")["p"], Math.Max(0.01, mosum.PValue));
    }

    [RealDataFact]
    public void Penalised_changes_of_the_Nile_are_those_of_the_changepoint_package()
    {
        var nile = Nile;
        var mean = nile.Average();
        var spread = Math.Sqrt(nile.Sum(flow => (flow - mean) * (flow - mean)) / (nile.Length - 1));
        double[] scaled = [.. nile.Select(flow => flow / spread)];
        Assert.Equal((int)ReferenceTable.Case(File, "nile_cpt.mean_AMOC")["cpts"], MeanChanges.AtMostOne(scaled));
        Assert.Equal([(int)ReferenceTable.Case(File, "nile_cpt.mean_PELT")["cpts"]], MeanChanges.Best(scaled));
        Assert.Equal([(int)ReferenceTable.Case(File, "nile_cpt.mean_BinSeg")["cpts"]], MeanChanges.BySegmentation(scaled));

        // The note of the reference: "all: 4 6 28".
        Assert.Equal([4, 6, 28], MeanChanges.BestOfMeanAndVariance(scaled));
    }

    [RealDataFact]
    public void Real_interest_rates_change_in_1972_and_1980()
    {
        var expected = ReferenceTable.Case(File, "baiperron_RealInt");
        var fit = Breakpoints.OfMean([.. ReferenceTable.Rows("baiperron_RealInt_data.csv").Select(row => ReferenceTable.Number(row[1]))]);
        SameTable(expected, fit);
        Assert.Equal(expected["breaks_BIC"], fit.BestCount);
        Assert.Equal([(int)expected["2break_obs1"], (int)expected["2break_obs2"]], fit.BreaksByCount[2]);
        Assert.Equal([(int)expected["3break_obs1"], (int)expected["3break_obs2"], (int)expected["3break_obs3"]], fit.BreaksByCount[3]);
    }

    [RealDataFact]
    public void Two_breaks_of_the_drivers_killed_or_injured_are_the_oil_crisis_and_the_belt_law()
    {
        var expected = ReferenceTable.Case(File, "seatbelts_strucchange");
        double[] log = [.. ReferenceTable.Rows("series", "seatbelts_monthly.csv").Select(row => Math.Log(ReferenceTable.Number(row[2])))];
        double[][] rows = [.. Enumerable.Range(12, log.Length - 12).Select(i => new[] { 1, log[i - 1], log[i - 12] })];
        var fit = Breakpoints.Of(rows, [.. log.Skip(12)], 0.1);
        SameTable(expected, fit);
        Assert.Equal(expected["bp_BIC_n"], fit.BestCount);
        Assert.Equal([(int)expected["2break_obs1"], (int)expected["2break_obs2"]], fit.BreaksByCount[2]);
    }

    private static void SameTable(Dictionary<string, double> expected, BreakpointFit fit)
    {
        Assert.Equal(expected.Keys.Count(key => key.StartsWith("RSS_m", StringComparison.Ordinal)), fit.RssByCount.Count);
        for (var count = 0; count < fit.RssByCount.Count; count++)
        {
            ReferenceTable.Close(expected[$"RSS_m{count}"], fit.RssByCount[count]);
            ReferenceTable.Close(expected[$"BIC_m{count}"], fit.BicByCount[count]);
        }
    }
}
