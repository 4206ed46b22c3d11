using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

public sealed class StructuralCounterfactualTests
{
    [Fact]
    public void An_effect_is_what_came_less_what_the_control_says_would_have_come()
    {
        var control = Control(1);
        var noise = StateSpaceTests.Noise(1, 100);
        double[] values = [.. control.Select((value, t) => 50 + (2 * value) + noise[t] + (t >= 70 ? -6 : 0))];

        var effect = StructuralCounterfactual.Effect(new(values, 70, 1, control));

        // Noise of 30 values 1 ÷ √30 = 0.18, the level's error added.
        Assert.Equal(-6, effect.Average.Value, 0.8);
        Assert.InRange(-6, effect.Average.Lower, effect.Average.Upper);
        Assert.InRange(effect.Average.Upper - effect.Average.Lower, 4 * 0.18, 4 * 0.6);
        Assert.True(effect.TailProbability < 1e-6);
    }

    [Fact]
    public void Average_total_and_share_tell_the_same_of_the_known_values()
    {
        var control = Control(2);
        var noise = StateSpaceTests.Noise(2, 100);
        double[] values = [.. control.Select((value, t) => t is 20 or 80 or 81 ? double.NaN : 50 + (2 * value) + noise[t] + (t >= 70 ? 5 : 0))];

        var effect = StructuralCounterfactual.Effect(new(values, 70, 1, control));

        var known = Enumerable.Range(70, 30).Where(t => t is not (80 or 81)).ToList();
        var actual = known.Sum(t => values[t]);
        var expected = known.Sum(t => effect.Expected[t - 70]);
        Assert.Equal(30, effect.Expected.Count);
        Assert.Equal(actual - expected, effect.Cumulative.Value, 1e-8);
        Assert.Equal((actual - expected) / 28, effect.Average.Value, 1e-8);
        Assert.Equal((actual / expected) - 1, effect.RelativeFraction.Value, 1e-8);
        Assert.Equal(expected / 28, effect.ExpectedAverage.Value, 1e-8);
        Assert.Equal(effect.Average.Lower * 28, effect.Cumulative.Lower, 1e-8);
        Assert.Equal(actual / 28, effect.ExpectedAverage.Upper + effect.Average.Lower, 1e-8);
        Assert.Equal(5, effect.Average.Value, 0.8);
    }

    [Fact]
    public void Without_an_effect_the_limits_nearly_always_hold_zero()
    {
        var held = Enumerable.Range(1, 20).Count(seed =>
        {
            double[] season = [4, 0, -4];
            var noise = StateSpaceTests.Noise(seed, 60);
            var effect = StructuralCounterfactual.Effect(new([.. noise.Select((error, t) => 30 + season[t % 3] + error)], 45, 3)).Average;
            return effect.Lower < 0 && effect.Upper > 0;
        });

        Assert.InRange(held, 17, 20);
    }

    [Fact]
    public void Controls_that_tell_nothing_change_little()
    {
        var control = Control(3);
        var noise = StateSpaceTests.Noise(3, 100);
        double[] values = [.. control.Select((value, t) => 50 + (2 * value) + noise[t] + (t >= 70 ? -6 : 0))];

        var alone = StructuralCounterfactual.Effect(new(values, 70, 1, control)).Average;
        var among = StructuralCounterfactual.Effect(
            new(values, 70, 1, StateSpaceTests.Noise(4, 100), control, StateSpaceTests.Noise(5, 100))).Average;

        Assert.Equal(alone.Value, among.Value, 0.25 * (alone.Upper - alone.Lower));
        Assert.InRange(-6, among.Lower, among.Upper);
    }

    [Fact]
    public void What_cannot_be_computed_is_told_with_what_to_do()
    {
        Assert.Contains("at most 6", Assert.Throws<ArgumentException>(() => StructuralCounterfactual.Effect(
            new([1, 2, 3, 4, 5], 3, 1, [.. Enumerable.Range(0, 7).Select(seed => StateSpaceTests.Noise(seed, 5))]))).Message, StringComparison.Ordinal);
        Assert.Contains("2 values before", Assert.Throws<ArgumentException>(
            () => StructuralCounterfactual.Effect(new([1, 2, 3, 4], 2))).Message, StringComparison.Ordinal);
        Assert.Contains("0 after", Assert.Throws<ArgumentException>(
            () => StructuralCounterfactual.Effect(new([1, 2, 3, double.NaN], 3))).Message, StringComparison.Ordinal);
    }

    private static double[] Control(int seed)
    {
        var noise = StateSpaceTests.Noise(seed + 1000, 100);
        return [.. noise.Select((error, t) => 20 + (4 * Math.Sin(t / 9.0)) + error)];
    }
}
