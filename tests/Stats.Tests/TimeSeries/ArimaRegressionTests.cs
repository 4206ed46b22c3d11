using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

public sealed class ArimaRegressionTests
{
    [Fact]
    public void Without_a_process_it_is_the_difference_of_means()
    {
        // Shocks are −1, 1, −1, 1: variance by maximum likelihood 1, standard error √(1/2 + 1/2), likelihood −½ · 4 · (ln 2π + 1).
        var fit = ArimaRegression.Fit(new([1, 3, 6, 8], 2), new(0, 0, 0));

        Assert.Equal([2, 5], fit.Coefficients.Select(value => Math.Round(value, 10)));
        Assert.Equal(1, fit.StepStandardError, 1e-12);
        Assert.Equal(-2 * (Math.Log(2 * Math.PI) + 1), fit.LogLikelihood, 1e-12);
    }

    [Fact]
    public void In_a_random_walk_only_the_jump_at_the_change_counts()
        => Assert.Equal(4, ArimaRegression.Effect(new([1, 2, 4, 8, 9], 3), new(0, 1, 0)).Effect, 1e-12);

    [Fact]
    public void Autocovariances_are_those_of_the_textbook()
    {
        // ARMA(1,1): γ₀ = (1 + 2φθ + θ²) ÷ (1 − φ²), γ₁ = (1 + φθ)(φ + θ) ÷ (1 − φ²), then times φ.
        var covariances = new ArmaProcess([0.5], [0.4]).Autocovariances(4);

        Assert.Equal(1.56 / 0.75, covariances[0], 1e-12);
        Assert.Equal(1.2 * 0.9 / 0.75, covariances[1], 1e-12);
        Assert.Equal(0.5 * 1.44, covariances[2], 1e-12);
        Assert.Equal(0.25 * 1.44, covariances[3], 1e-12);
    }

    [Fact]
    public void A_seasonal_process_is_the_product_of_its_polynomials()
    {
        // (1 − 0.5B)(1 − 0.2B²) = 1 − 0.5B − 0.2B² + 0.1B³; (1 + 0.4B)(1 + 0.3B²) = 1 + 0.4B + 0.3B² + 0.12B³.
        var process = ArmaProcess.Seasonal([0.5], [0.4], [0.2], [0.3], 2);

        Assert.Equal([0.5, 0.2, -0.1], process.Autoregressive.Select(value => Math.Round(value, 12)));
        Assert.Equal([0.4, 0.3, 0.12], process.MovingAverage.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void One_step_errors_of_an_autoregression_are_what_the_value_before_does_not_tell()
    {
        // φ = 0.6: the first value has variance 1 ÷ 0.64, hence 2 × 0.8; then 3 − 0.6 · 2 and −1 − 0.6 · 3.
        var (columns, logDeterminant) = new ArmaProcess([0.6], []).Whiten([[2, 3, -1]]);

        Assert.Equal([1.6, 1.8, -2.8], columns[0].Select(value => Math.Round(value, 12)));
        Assert.Equal(-Math.Log(0.64), logDeterminant, 1e-12);
    }

    [Fact]
    public void A_step_in_values_that_resemble_each_other_is_found_within_its_error()
    {
        var fits = Enumerable.Range(1, 10).Select(seed => ArimaRegression.Fit(new(Autoregression(seed, 120, 70, -4), 70), new(1, 0, 0))).ToList();

        // Of one fit: φ has standard error √((1 − 0.49) ÷ 120) = 0.065 and is some 0.03 too low, the step has √(1/70 + 1/50) ÷ (1 − 0.7) = 0.62.
        Assert.Equal(0.67, fits.Average(fit => fit.Process[0]), 3 * 0.065 / Math.Sqrt(10));
        Assert.Equal(-4, fits.Average(fit => fit.Coefficients[^1]), 3 * 0.62 / Math.Sqrt(10));
        Assert.Equal(0.55, fits.Average(fit => fit.StepStandardError), 0.15);
    }

    [Fact]
    public void A_series_that_is_too_short_for_its_order_is_told_so()
        => Assert.Contains("1 values are left", Assert.Throws<ArgumentException>(
            () => ArimaRegression.Fit(new(Enumerable.Range(0, 14).Select(t => (double)t).ToArray(), 7, 12), ArimaOrder.Airline)).Message, StringComparison.Ordinal);

    /// <summary>Values around 20, each error 0.7 of the one before and a shock with variance 1, and a step.</summary>
    private static double[] Autoregression(int seed, int count, int change, double step)
    {
        var random = new Random(seed);
        var (values, error) = (new double[count], 0.0);
        for (var t = 0; t < count; t++)
        {
            error = (0.7 * error) + Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
            values[t] = 20 + error + (t < change ? 0 : step);
        }

        return values;
    }
}
