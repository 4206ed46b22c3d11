using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

public sealed class PosteriorGridTests
{
    [Fact]
    public void All_the_mass_of_a_normal_density_is_on_the_lattice()
    {
        // Standard deviations 1 and 2, means 0 and 3: 2π · 1 · 2 without its constant.
        var points = PosteriorGrid.Of(point => (-0.5 * point[0] * point[0]) - ((point[1] - 3) * (point[1] - 3) / 8), [1, 1]);

        var masses = points.Select(point => Math.Exp(point.LogMass)).ToList();
        Assert.Equal(4 * Math.PI, masses.Sum(), 0.01 * 4 * Math.PI);
        Assert.Equal(3, Mean(point => point[1]), 0.01);
        Assert.Equal(4, Mean(point => (point[1] - 3) * (point[1] - 3)), 0.05);

        double Mean(Func<double[], double> what) => points.Zip(masses, (point, mass) => mass * what(point.Point)).Sum() / masses.Sum();
    }

    [Fact]
    public void Nothing_lies_where_the_density_ends()
    {
        var points = PosteriorGrid.Of(point => point[0] > 0 ? double.NegativeInfinity : point[0], [-1]);

        Assert.All(points, point => Assert.InRange(point.Point[0], -8.001, 0));
        Assert.Equal(1, points.Sum(point => Math.Exp(point.LogMass)), 0.05);
    }

    [Fact]
    public void A_mixture_is_between_its_parts()
    {
        // A quarter around 0, three quarters around 4: Φ(2) = 0.977250.
        var mixture = new NormalMixture([(1, 0, 1), (3, 4, 1)]);

        Assert.Equal(3, mixture.Mean, 1e-12);
        Assert.Equal(2, mixture.StandardDeviation, 1e-12);
        Assert.Equal((0.25 * 0.977250) + (0.75 * 0.022750), mixture.Below(2), 1e-6);
        Assert.Equal(2, mixture.Quantile(mixture.Below(2)), 1e-9);
        Assert.Equal(1.959964, new NormalMixture([(7, 0, 1)]).Quantile(0.975), 1e-6);
    }

    [Fact]
    public void A_variance_is_most_likely_as_guessed_and_never_above_its_limit()
    {
        var prior = new VariancePrior(0.01, 32, 1);

        // At twice the guessed standard deviation: −½ · 32 · (ln 4 + ¼ − 1).
        Assert.Equal(-16 * (Math.Log(4) - 0.75), prior.LogDensity(Math.Log(4e-4)) - prior.LogDensity(Math.Log(1e-4)), 1e-10);
        Assert.True(prior.LogDensity(Math.Log(0.9e-4)) < prior.LogDensity(Math.Log(1e-4)));
        Assert.True(double.IsNegativeInfinity(prior.LogDensity(0.01)));
    }
}
