using Stats.Analytics.Forecasting;

namespace Stats.Tests.Forecasting;

public sealed class SizeModelTests
{
    [Fact]
    public void An_outlier_counts_less_and_a_second_to_the_same_side_is_news()
    {
        var random = new Random(1);
        double[] sizes = [.. Enumerable.Range(0, 80).Select(_ => 10 + random.NextDouble())];
        sizes[40] = 100;
        sizes[60] = 30;
        sizes[61] = 30;
        var (ahead, weights) = SizeModel.Roll(sizes, DayRegressors.Of(Grids.Of([.. sizes.Select(size => new[] { size })], 3), 0.3, 0.3), new(0.1, 0.3, 0.85), 70, 3);
        Assert.InRange(weights[40], 0.001, 0.1);
        Assert.InRange(weights[60], 0.001, 0.3);
        Assert.Equal(1, weights[61]);
        Assert.All(weights[..40], weight => Assert.Equal(1, weight));
        Assert.Empty(ahead[69]);
        Assert.All(ahead[70..], sizesAhead => Assert.Equal(3, sizesAhead.Length));
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(300, 1)]
    [InlineData(600, 2)]
    [InlineData(900, 2)]
    public void The_season_is_learned_once_a_year_is_known(int pastDays, int waves)
    {
        var regressors = DayRegressors.Of(Grids.Of([.. Enumerable.Range(0, pastDays).Select(day => new[] { (double)day })], 5), 0.3, 0.3);
        Assert.Equal(pastDays + 5, regressors.Rows.Length);
        Assert.Equal(1 + 7 + (2 * waves), regressors.PriorVariances.Count);
        Assert.All(regressors.Rows, row => Assert.Equal(regressors.PriorVariances.Count, row.Length));
        Assert.All(regressors.Rows, row => Assert.Equal(1, row[1..8].Sum()));
        Assert.Equal(3, regressors.Between(pastDays + 2, pastDays + 100).Count);
    }
}
