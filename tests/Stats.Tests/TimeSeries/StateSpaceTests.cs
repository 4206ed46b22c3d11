using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

public sealed class StateSpaceTests
{
    [Fact]
    public void A_level_is_filtered_as_by_hand()
    {
        // 2 with variance 1 + 1: the level becomes 1 ± ½, then 1½ before the next. 4, off by 3 with variance 2½: 1 + 0.6 · 3, and 0.6 + 1.
        var end = Level(1).Filter([2, 4]);

        Assert.Equal(2.8, end.Mean(0), 1e-12);
        Assert.Equal(1.6, end.Variance(0), 1e-12);
        Assert.Equal(-0.5 * (Math.Log(4 * Math.PI) + 2 + Math.Log(5 * Math.PI) + 3.6), end.LogLikelihood, 1e-12);
    }

    [Fact]
    public void An_unknown_value_only_makes_the_level_less_certain()
    {
        var end = Level(1).Filter([2, double.NaN]);

        Assert.Equal(1, end.Mean(0), 1e-12);
        Assert.Equal(2.5, end.Variance(0), 1e-12);
        Assert.Equal(-0.5 * (Math.Log(4 * Math.PI) + 2), end.LogLikelihood, 1e-12);
    }

    [Fact]
    public void A_sum_of_forecasts_shares_the_uncertainty_of_the_level()
    {
        // Level 2.8 ± 1.6. Both: 2² · 1.6 + 1 (the shock between) + 2 (noise). The second alone: 1.6 + 1 + 1.
        var (means, both) = Level(1).Filter([2, 4]).Forecast([true, true]);
        var (_, second) = Level(1).Filter([2, 4]).Forecast([false, true]);

        Assert.Equal([2.8, 2.8], means.Select(mean => Math.Round(mean, 12)));
        Assert.Equal(9.4, both, 1e-12);
        Assert.Equal(3.6, second, 1e-12);
    }

    [Fact]
    public void A_line_and_a_season_go_on()
    {
        double[] season = [3, -1, -4, 2];
        double Value(int t) => 10 + (0.5 * t) + season[t % 4];
        var model = new StructuralModel(0, 0, 0, 0.01).ToStateSpace(4, [], 10, 1e6);

        var (means, _) = model.Filter([.. Enumerable.Range(0, 20).Select(Value)]).Forecast([true, true, true, true, true]);

        for (var ahead = 0; ahead < 5; ahead++)
            Assert.Equal(Value(20 + ahead), means[ahead], 1e-5);
    }

    [Fact]
    public void A_regressor_s_effect_is_a_state()
    {
        double[] regressor = [1, 4, 2, 8, 5, 7];
        var model = new StructuralModel(0, null, 0, 0.01).ToStateSpace(1, [regressor], 0, 1e6);

        var end = model.Filter([.. regressor.Select(value => 20 + (3 * value))]);

        Assert.Equal(20, end.Mean(0), 1e-4);
        Assert.Equal(3, end.Mean(1), 1e-5);
    }

    [Fact]
    public void A_step_in_a_season_with_noise_is_found_within_its_error()
    {
        double[] season = [3, -1, -4, 2];
        var estimates = Enumerable.Range(1, 10).Select(seed =>
        {
            var noise = Noise(seed, 80);
            double[] values = [.. noise.Select((error, t) => t == 30 ? double.NaN : 10 + season[t % 4] + error + (t >= 50 ? -2 : 0))];
            return StructuralRegression.Effect(new(values, 50, 4), new());
        }).ToList();

        // With a level that stays, one has √(1/49 + 1/30) = 0.23; a level that is thought to wander makes it larger.
        Assert.Equal(-2, estimates.Average(estimate => estimate.Effect), 3 * 0.3 / Math.Sqrt(10));
        Assert.All(estimates, estimate => Assert.InRange(estimate.StandardError, 0.17, 0.8));
    }

    [Fact]
    public void A_series_without_variation_is_told_so()
    {
        Assert.Contains("vary", Assert.Throws<ArgumentException>(() => StructuralRegression.Effect(new([1, 1, 1, 1], 2), new())).Message, StringComparison.Ordinal);
        Assert.Contains("vary", Assert.Throws<ArgumentException>(
            () => StructuralRegression.Effect(new([double.NaN, double.NaN, double.NaN], 2), new())).Message, StringComparison.Ordinal);
    }

    /// <summary>Independent errors with variance 1.</summary>
    internal static double[] Noise(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)];
    }

    private static StateSpace Level(double variance) => new StructuralModel(variance, null, 0, 1).ToStateSpace(1, [], 0, 1);
}
