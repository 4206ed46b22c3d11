using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

public sealed class TrendTestsTests
{
    // Of the 24 orders of 4 values, S is 6 in one, 4 in three, 2 in five, 0 in six.
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, 6, 2 / 24.0)]
    [InlineData(new double[] { 2, 1, 3, 4 }, 4, 8 / 24.0)]
    [InlineData(new double[] { 3, 4, 2, 1 }, -4, 8 / 24.0)]
    [InlineData(new double[] { 2, 4, 1, 3 }, 0, 1)]
    public void Ranks_of_four_values_are_counted_out(double[] values, int s, double p)
    {
        var test = TrendTests.MannKendall(values);
        Assert.Equal(s, test.Statistic);
        Assert.Equal(p, test.PValue, 1e-12);
    }

    // Four pairs rise, none falls, two are ties: (4·3·13 − 2·(2·1·9)) ÷ 18 = 20 ÷ 3; z = 3 ÷ √(20 ÷ 3) = 1.1619.
    [Fact]
    public void Ties_lessen_the_variance()
    {
        var test = TrendTests.MannKendall([1, 1, 2, 2]);
        Assert.Equal(4, test.Statistic);
        Assert.Equal(0.2453, test.PValue, 1e-4);
        Assert.Equal(1, TrendTests.MannKendall([5, 5, 5]).PValue);
    }

    // Slopes 3, 1, 2, −1, 1.5, 4: in order −1, 1, 1.5, 2, 3, 4.
    [Fact]
    public void The_median_slope_does_not_heed_one_wild_value() => Assert.Equal(1.75, TrendTests.TheilSen([0, 3, 2, 6]), 1e-12);

    // 2 of 10, 5 of 10: mean 0.35; (1.5·0.5 + 1.5·0.5)² ÷ (0.35·0.65·5) = 2.25 ÷ 1.1375.
    [Fact]
    public void Two_groups_are_compared_by_chi_square() => Assert.Equal(2.25 / 1.1375, TrendTests.CochranArmitage([2, 5], [10, 10]).Statistic, 1e-12);

    [Fact]
    public void Nothing_changes_in_a_level_series()
    {
        double[] level = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 10.0 : 12)];
        Assert.Empty(Breakpoints.OfMean(level).Breaks);
        Assert.Null(MeanChanges.AtMostOne(level));
        Assert.Empty(MeanChanges.Best(level));
    }
}
