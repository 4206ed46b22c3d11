using Stats.Analytics.ChannelShift;

namespace Stats.Tests.ChannelShift;

public sealed class ShiftDecompositionTests
{
    // Sop 1000 à 30 %, bygg 500 à 60 %, skola 500 à 80 %: 1000 of 2000. Then 2000 à 33 %, 500 à 64 %, 500 à 84 %: 1400 of 3000.
    private static readonly ShiftSegment[] paradox =
    [
        new("sop", [new(300, 1000)], [new(660, 2000)]),
        new("bygg", [new(300, 500)], [new(320, 500)]),
        new("skola", [new(400, 500)], [new(420, 500)]),
    ];

    [Fact]
    public void The_share_falls_though_it_rises_within_every_topic()
    {
        var split = ShiftDecomposition.Of(paradox, isPaired: false);
        Assert.Equal((0.5, 1400 / 3000.0), (split.ShareBefore, split.ShareAfter));
        Assert.Equal((1400 / 3000.0) - 0.5, split.Total.Estimate, 1e-15);

        // Weights ½, ¼, ¼ and ⅔, ⅙, ⅙: mean 7/12, 5/24, 5/24.
        Assert.Equal((0.03 * 7 / 12) + (0.04 * 5 / 12), split.Behaviour.Estimate, 1e-15);
        Assert.Equal((0.315 / 6) - ((0.62 + 0.82) / 12), split.Mix.Estimate, 1e-15);
        Assert.Equal(0.0342, split.Behaviour.Estimate, 1e-4);
        Assert.Equal(-0.0675, split.Mix.Estimate, 1e-4);
        Assert.Equal(0.5, split.Volume.Estimate, 1e-12);
        Assert.Equal(["sop", "bygg", "skola"], split.Segments.Select(segment => segment.Segment));
        Assert.Equal([0.03, 0.04, 0.04], split.Segments.Select(segment => Math.Round(segment.Change!.Estimate, 12)));
        Assert.Equal(split.Mix.Estimate, split.Segments.Sum(segment => segment.Mix), 1e-15);
        Assert.Equal(ShiftBasis.CountsAlone, split.Basis);
    }

    // Var(share) by the counts alone: r(1 − r) ÷ n on each side. Poisson totals: 1/n on each side of the log ratio.
    [Fact]
    public void With_one_period_on_each_side_the_interval_is_that_of_independent_contacts()
    {
        var split = ShiftDecomposition.Of([new("", [new(300, 1000)], [new(500, 2000)])], isPaired: false);
        var half = 1.959963985 * Math.Sqrt((0.3 * 0.7 / 1000) + (0.25 * 0.75 / 2000));
        Assert.Equal(-0.05 - half, split.Total.Lower, 1e-9);
        Assert.Equal(-0.05 + half, split.Total.Upper, 1e-9);
        Assert.Equal(split.Total, split.Behaviour);
        Assert.Equal(0, split.Mix.Upper, 1e-12);
        Assert.Equal((2 * Math.Exp(1.959963985 * Math.Sqrt(0.0015))) - 1, split.Volume.Upper, 1e-8);
    }

    // Three pairs: the waves of 3 values are cos(30°), cos(90°), cos(150°) and cos(60°), cos(180°), cos(300°).
    [Fact]
    public void Paired_sub_periods_are_judged_by_how_their_differences_vary()
    {
        ShiftCount[] before = [new(10, 100), new(20, 100), new(30, 100)];
        ShiftCount[] after = [new(30, 100), new(30, 100), new(60, 100)];
        var split = ShiftDecomposition.Of([new("", before, after)], isPaired: true);

        // Differences of shares 0.2, 0.1, 0.3: mean 0.2, and as parts of it 0, −1/30, 1/30 beside the mean.
        double[] parts = [0, -1 / 30.0, 1 / 30.0];
        double[] waves = [Math.Sqrt(0.75), 0, -Math.Sqrt(0.75)];
        double[] second = [0.5, -1, 0.5];
        var (a, b) = (parts.Zip(waves, (x, y) => x * y).Sum(), parts.Zip(second, (x, y) => x * y).Sum());
        Assert.Equal(0.2, split.Total.Estimate, 1e-12);
        Assert.Equal(0.2 + (4.302652730 * Math.Sqrt((2 * ((a * a) + (b * b))) / 2)), split.Total.Upper, 1e-8);
        Assert.Equal(ShiftBasis.PairedSubPeriods, split.Basis);
        Assert.Equal(ShiftBasis.SubPeriods, ShiftDecomposition.Of([new("", before, after)], isPaired: false).Basis);
    }

    [Fact]
    public void A_topic_that_is_new_is_mix_and_no_behaviour()
    {
        var split = ShiftDecomposition.Of([new("old", [new(50, 100)], [new(50, 100)]), new("new", [new(0, 0)], [new(90, 100)])], isPaired: false);
        Assert.Equal(0.2, split.Total.Estimate, 1e-12);
        Assert.Equal(0, split.Behaviour.Estimate, 1e-12);
        Assert.Equal(0.2, split.Mix.Estimate, 1e-12);
        Assert.Null(split.Segments.Single(segment => segment.Segment == "new").Change);
    }

    [Fact]
    public void The_parts_add_up_whatever_the_counts()
    {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            ShiftSegment[] segments =
                [new("always", [new(1, 2)], [new(1, 3)]), .. Enumerable.Range(0, random.Next(6)).Select(i => new ShiftSegment($"{i}", [Count()], [Count()]))];
            var split = ShiftDecomposition.Of(segments, isPaired: false);
            Assert.Equal(split.Total.Estimate, split.Behaviour.Estimate + split.Mix.Estimate, 1e-12);
            Assert.Equal(split.Total.Estimate, split.Segments.Sum(segment => segment.Behaviour + segment.Mix), 1e-12);
        }

        ShiftCount Count()
        {
            var all = random.Next(4) == 0 ? 0 : random.Next(500);
            return new(random.Next(all + 1), all);
        }
    }
}
