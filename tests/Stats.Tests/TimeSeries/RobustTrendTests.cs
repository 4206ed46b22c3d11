using MathNet.Numerics.Distributions;
using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

public sealed class RobustTrendTests
{
    [Fact]
    public void A_straight_line_has_its_slope_and_no_doubt()
    {
        var trend = RobustTrend.Of([.. Enumerable.Range(0, 24).Select(i => 3 - (0.25 * i))], season: 12)!;
        Assert.Equal(-0.25, trend.Slope, 1e-9);
        Assert.Equal(trend.Lower, trend.Upper, 1e-6);
    }

    [Fact]
    public void A_season_is_no_trend()
    {
        var trend = RobustTrend.Of([.. Enumerable.Range(0, 30).Select(i => (0.01 * i) + Math.Sin(2 * Math.PI * i / 12) - Math.Cos(4 * Math.PI * i / 12))], season: 12)!;
        Assert.Equal(0.01, trend.Slope, 1e-9);
    }

    [Fact]
    public void Five_values_are_the_fewest() => Assert.Equal((true, false), (RobustTrend.Of([1, 2, 3, 4, 5]) is null, RobustTrend.Of([1, 2, 4, 3, 5, 7]) is null));

    [Theory]
    [InlineData(24, 0, 12)]
    [InlineData(36, 0.3, 12)]
    [InlineData(60, 0.5, 12)]
    [InlineData(13, 0, 0)]
    public void Intervals_hold_the_slope_in_93_to_97_series_of_100(int length, double autocorrelation, int season)
    {
        var random = new Random(20261122);
        const int drawings = 3000;
        var held = 0;
        for (var drawing = 0; drawing < drawings; drawing++)
        {
            var (values, state) = (new double[length], Normal.Sample(random, 0, 1));
            for (var i = 0; i < length; i++)
            {
                values[i] = (0.05 * i) + state;
                state = (autocorrelation * state) + (Math.Sqrt(1 - (autocorrelation * autocorrelation)) * Normal.Sample(random, 0, 1));
            }

            var trend = RobustTrend.Of(values, season)!;
            held += trend.Lower <= 0.05 && 0.05 <= trend.Upper ? 1 : 0;
        }

        Assert.InRange(held / (double)drawings, 0.93, 0.97);
    }
}
