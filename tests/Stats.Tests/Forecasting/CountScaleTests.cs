using MathNet.Numerics.Distributions;
using Stats.Analytics.Forecasting;

namespace Stats.Tests.Forecasting;

public sealed class CountScaleTests
{
    [Theory]
    [InlineData(0.4, 0.06)]
    [InlineData(5, 0.03)]
    [InlineData(300, 0.001)]
    public void Means_are_brought_back_as_means(double mean, double logarithmError)
    {
        var counts = Poisson.Samples(new Random(1), mean).Take(100_000).Select(count => (double)count).ToList();
        foreach (var scale in CountScale.All)
        {
            var values = counts.ConvertAll(count => scale.Of(count));
            var average = values.Average();
            var variance = values.Sum(value => (value - average) * (value - average)) / values.Count;

            // Of counts and roots it is an identity; logarithms are taken to be normal.
            Assert.Equal(counts.Average(), scale.Mean(average, variance), (scale.Name == "logarithms" ? logarithmError : 1e-9) * mean);
        }
    }

    [Fact]
    public void Forecasts_on_a_scale_become_unbiased_once_errors_tell_their_variance()
    {
        var random = new Random(2);
        var roots = CountScale.All.Single(scale => scale.Name == "square roots");
        double[]?[] values = [.. Enumerable.Range(0, 2000).Select(day => day == 50 ? null : new[] { Math.Sqrt(Poisson.Sample(random, 2)) })];
        var mean = values.OfType<double[]>().Average(value => value[0]);
        var counts = RetransformedMeans.Of(roots, [.. Enumerable.Range(0, 2001).Select(_ => new double[][] { [mean], [mean] })], values, 5, 2);
        Assert.Equal(mean * mean, counts[5][0][0], 1e-9);
        Assert.InRange(counts[2000][0][0], 1.9, 2.1);
        Assert.InRange(counts[2000][1][0], 1.9, 2.1);
        Assert.InRange(mean * mean, 1.5, 1.75);
    }
}
