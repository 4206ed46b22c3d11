using Stats.Analytics.ChannelShift;

namespace Stats.Tests.ChannelShift;

public sealed class ShiftCalibrationTests
{
    private const int Drawings = 2000;

    [Theory]
    [InlineData(52, 200, 0, 0, 0, false, false)] // weeks, Poisson
    [InlineData(52, 200, 0, 0.2, 0, false, false)] // overdispersed: variance some nine times the mean
    [InlineData(52, 200, 0.3, 0.2, 0, false, false)]
    [InlineData(104, 50, 0.6, 0.2, 0, false, false)]
    [InlineData(52, 200, 0.3, 0.1, 0.4, false, true)] // a yearly season, weeks paired with weeks
    [InlineData(12, 2000, 0, 0.1, 0.4, false, true)] // months, paired
    [InlineData(12, 2000, 0.2, 0.05, 0, false, false)]
    [InlineData(364, 20, 0.6, 0.3, 0, true, false)] // days with weekends
    [InlineData(28, 30, 0.3, 0.2, 0, true, true)] // four weeks of days
    public void Intervals_hold_the_truth_in_93_to_97_drawings_of_100(
        int subPeriods, double mean, double autocorrelation, double spread, double season, bool week, bool isPaired)
    {
        var simulated = new SimulatedShifts(subPeriods, mean, autocorrelation, spread, season, week);
        var (truth, random) = (simulated.Truth, new Random(20261122));
        var held = new int[4];
        for (var drawing = 0; drawing < Drawings; drawing++)
        {
            var split = ShiftDecomposition.Of(simulated.Draw(random), isPaired);
            held[0] += Holds(split.Total, truth.Total);
            held[1] += Holds(split.Behaviour, truth.Behaviour);
            held[2] += Holds(split.Mix, truth.Mix);
            held[3] += Holds(split.Volume, truth.Volume);
        }

        Assert.All(held, count => Assert.InRange(count / (double)Drawings, 0.93, 0.97));
    }

    private static int Holds(ShiftInterval interval, ShiftInterval truth) => truth.Estimate >= interval.Lower && truth.Estimate <= interval.Upper ? 1 : 0;
}
