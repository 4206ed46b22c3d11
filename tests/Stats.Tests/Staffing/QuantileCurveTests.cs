using Stats.Analytics.Forecasting;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class QuantileCurveTests
{
    /// <summary>Normal with mean 100 and standard deviation 10.</summary>
    private static readonly CountForecast normal = new(100 - 19.59963984540054, 100 - 12.815515655446004, 100, 100 + 12.815515655446004, 100 + 19.59963984540054);

    [Theory] // From tables of the normal distribution, at z = −3, −1, 0, 0.5, 1.96 and 2.5.
    [InlineData(70, 0.0013499)]
    [InlineData(90, 0.1586553)]
    [InlineData(100, 0.5)]
    [InlineData(105, 0.6914625)]
    [InlineData(119.59963984540054, 0.975)]
    [InlineData(125, 0.9937903)]
    [InlineData(-1, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Five_quantiles_of_a_normal_distribution_give_it_back(double count, double probability) =>
        Assert.Equal(probability, QuantileCurve.ProbabilityAtMost(normal, count), 1e-7);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(2, 0.8999999)]
    [InlineData(1, 0.7391658)] // z = 1.2815516 / 2
    public void Quantiles_that_coincide_are_a_step(double count, double probability) =>
        Assert.Equal(probability, QuantileCurve.ProbabilityAtMost(new(0, 0, 0, 2, 3), count), 1e-6);

    [Theory]
    [InlineData(4.9, 0)]
    [InlineData(5, 0.975)]
    [InlineData(5.1, 1)]
    public void A_count_that_is_certain_steps_from_none_to_all(double count, double probability) =>
        Assert.Equal(probability, QuantileCurve.ProbabilityAtMost(new(5, 5, 5, 5, 5), count), 1e-9);
}
