using Stats.Dashboards.Charts;

namespace Stats.Tests.Dashboards;

public class HeatmapScaleTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    [InlineData(2, 1)]
    [InlineData(2.01, 2)]
    [InlineData(9, 5)]
    [InlineData(18, 9)]
    public void Levels_are_nine_equal_steps_above_nothing(double value, int level) => Assert.Equal(level, new HeatmapScale(18).LevelOf(value));

    [Fact]
    public void The_upper_edge_of_a_level_has_that_level() =>
        Assert.All(Enumerable.Range(0, 10), level => Assert.Equal(level, new HeatmapScale(18).LevelOf(new HeatmapScale(18).UpperEdge(level))));

    [Fact]
    public void When_nothing_arrived_every_level_is_nothing() => Assert.Equal(0, new HeatmapScale(0).LevelOf(0));
}
