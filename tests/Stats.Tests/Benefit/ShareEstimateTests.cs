using FsCheck;
using FsCheck.Fluent;
using Stats.Analytics.Benefit;

namespace Stats.Tests.Benefit;

public class ShareEstimateTests
{
    [Fact]
    public void Wilsons_interval_is_as_worked_by_hand()
    {
        // 10 of 50: z² = 3.8415; middle (0.2 + 3.8415 ÷ 100) ÷ (1 + 3.8415 ÷ 50) = 0.2214; half 1.96 ÷ 1.07683 × √(0.0032 + 3.8415 ÷ 10 000) = 0.1090.
        var share = ShareEstimate.Wilson(0.2, 50, 50);
        Assert.Equal((0.1124, 0.3304), (Math.Round(share.Lower, 4), Math.Round(share.Upper, 4)));

        // None of 10: the upper limit is z² ÷ (n + z²) = 3.8415 ÷ 13.8415.
        Assert.Equal((0.0, 0.2775), (ShareEstimate.Wilson(0, 10, 10).Lower, Math.Round(ShareEstimate.Wilson(0, 10, 10).Upper, 4)));
    }

    [Fact]
    public void The_limits_lie_around_the_share_and_within_0_and_1() => Prop.ForAll(Gen.Choose(0, 300).Two().ToArbitrary(), pair =>
    {
        var count = pair.Item1 + pair.Item2 + 1;
        var share = ShareEstimate.Wilson((double)pair.Item1 / count, count, count);
        return 0 <= share.Lower && share.Lower <= share.Fraction && share.Fraction <= share.Upper && share.Upper <= 1;
    }).QuickCheckThrowOnFailure();
}
