using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

public sealed class InterruptedSeriesTests
{
    [Fact]
    public void The_step_is_the_difference_of_means_with_the_standard_error_of_least_squares()
    {
        // Before: mean 2. After: mean 7. Each residual is 1 in size: σ² = 4 ÷ (4 − 2) = 2, and the step's variance σ² (1/2 + 1/2) = 2.
        var effect = InterruptedSeries.Effect(new([1, 3, 6, 8], 2), hasTrend: false, lagCount: 0);

        Assert.Equal(5, effect.Effect, 1e-12);
        Assert.Equal(Math.Sqrt(2), effect.StandardError, 1e-12);
        Assert.Equal(5 - (1.959964 * Math.Sqrt(2)), effect.Lower, 1e-6);
        Assert.Equal(5 + (1.959964 * Math.Sqrt(2)), effect.Upper, 1e-6);
    }

    [Fact]
    public void Errors_that_take_turns_in_sign_make_the_robust_standard_error_smaller()
    {
        // Influences on the step: ½, −½, −½, ½. Squares add up to 1; neighbours' products to −¼, weighted 1 − 1/2 and counted twice: 1 − ¼.
        var effect = InterruptedSeries.Effect(new([1, 3, 6, 8], 2), hasTrend: false, lagCount: 1);

        Assert.Equal(5, effect.Effect, 1e-12);
        Assert.Equal(Math.Sqrt(0.75), effect.StandardError, 1e-12);
    }

    [Fact]
    public void The_step_of_counts_is_the_logarithm_of_the_ratio_of_means_with_overdispersion_in_its_error()
    {
        // Means 8 and 4. Pearson: (4/8 + 4/8 + 1/4 + 1/4) ÷ 2 = 0.75. Variance: 0.75 × (1/16 + 1/8).
        var effect = InterruptedSeries.CountEffect(new([6, 10, 3, 5], 2), hasTrend: false, lagCount: 0);

        Assert.Equal(Math.Log(0.5), effect.Effect, 1e-9);
        Assert.Equal(-0.5, effect.ChangeFraction, 1e-9);
        Assert.Equal(0.375, effect.StandardError, 1e-9);
    }

    [Fact]
    public void Days_of_the_week_a_trend_and_a_control_are_told_from_the_step()
    {
        double[] weekday = [1, 0.9, 0.8, 1.1, 0.7, 0.2, 0.1];
        double[] control = [.. Enumerable.Range(0, 140).Select(day => 3 + Math.Sin(day * 0.37))];
        double[] counts = [.. Enumerable.Range(0, 140).Select(day =>
            400 * weekday[day % 7] * Math.Exp((0.002 * day) + (0.3 * control[day]) + (day >= 90 ? -0.25 : 0)))];

        var effect = InterruptedSeries.CountEffect(new(counts, 90, 7, control), hasTrend: true, lagCount: 14);
        var linear = InterruptedSeries.Effect(new([.. counts.Select(value => Math.Log(value))], 90, 7, control), hasTrend: true, lagCount: 14);

        Assert.Equal(-0.25, effect.Effect, 1e-8);
        Assert.Equal(-0.25, linear.Effect, 1e-8);
    }

    [Fact]
    public void What_cannot_be_computed_is_told_with_what_to_do()
    {
        Assert.Contains("2 of 4 are unknown", Assert.Throws<ArgumentException>(
            () => InterruptedSeries.Effect(new([1, double.NaN, double.NaN, 2], 2), false, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("below 0", Assert.Throws<ArgumentException>(
            () => InterruptedSeries.CountEffect(new([1, 2, -3, 2], 2), false, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("before and after", Assert.Throws<ArgumentException>(() => new ChangedSeries([1, 2, 3], 3)).Message, StringComparison.Ordinal);
        Assert.Contains("Regressor 1", Assert.Throws<ArgumentException>(() => new ChangedSeries([1, 2, 3], 1, 1, [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("Regressor 1 is the same", Assert.Throws<ArgumentException>(() => new ChangedSeries([1, 2, 3], 1, 1, [4, 4, 4])).Message, StringComparison.Ordinal);
        Assert.Contains("can be told from the others", Assert.Throws<ArgumentException>(
            () => InterruptedSeries.Effect(new([1, 2, 4, 7, 3], 2, 1, [1, 2, 3, 4, 5]), true, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("nothing after", Assert.Throws<ArgumentException>(
            () => InterruptedSeries.CountEffect(new([1, 2, 0, 0], 2), false, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("longer series", Assert.Throws<ArgumentException>(
            () => InterruptedSeries.Effect(new([1, 2, 3], 1), true, 0)).Message, StringComparison.Ordinal);
    }
}
