using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Tests.Contacts;

public class WaitHistogramTests
{
    [Theory]
    [InlineData(-5_000, 0)] // clocks that disagree
    [InlineData(0, 0)]
    [InlineData(1, 1)] // (0, 5]
    [InlineData(5_000, 1)]
    [InlineData(5_001, 2)] // (5, 10]
    [InlineData(20_000, 4)]
    [InlineData(20_001, 5)] // (20, 25]
    [InlineData(7_200_000, 32)]
    [InlineData(7_200_001, 33)] // above the last edge
    [InlineData(999_999_999, 33)]
    public void An_edge_belongs_to_the_bin_below_it(long milliseconds, int bin) =>
        Assert.Equal(bin, WaitHistogram.BinOf(Duration.FromMilliseconds(milliseconds)));

    [Fact]
    public void A_wait_of_a_nanosecond_more_than_an_edge_is_above_it() =>
        Assert.Equal(5, WaitHistogram.BinOf(Duration.FromSeconds(20) + Duration.FromNanoseconds(1)));

    [Fact]
    public void Every_bin_holds_the_waits_between_its_edges() => Prop.ForAll(Gen.Choose(1, 9_000_000).ToArbitrary(), milliseconds =>
    {
        var bin = WaitHistogram.BinOf(Duration.FromMilliseconds(milliseconds));
        return (bin == 0 || milliseconds > WaitHistogram.EdgesSeconds[bin - 1] * 1000)
            && (bin == WaitHistogram.EdgesSeconds.Count || milliseconds <= WaitHistogram.EdgesSeconds[bin] * 1000);
    }).QuickCheckThrowOnFailure();

    [Theory] // 6 handled within 20 s, 3 within 60 s, 1 above two hours; 5 abandoned within 5 s
    [InlineData(20, 0.6)]
    [InlineData(59, 0.6)] // rounded down to the edge at 50
    [InlineData(60, 0.9)]
    [InlineData(7200, 0.9)]
    [InlineData(99_999, 0.9)] // nobody knows how long the last one waited
    public void The_share_within_a_limit_is_of_the_handled(int seconds, double fraction) =>
        Assert.Equal(fraction, WaitHistogram.HandledWithinFraction([new(4, 6, 0), new(1, 0, 5), new(10, 3, 0), new(33, 1, 0)], Duration.FromSeconds(seconds)));

    [Theory]
    [InlineData(0.5, 20)]
    [InlineData(0.6, 20)]
    [InlineData(0.61, 60)]
    [InlineData(0.9, 60)]
    [InlineData(0.91, null)] // above the last edge
    public void A_percentile_is_the_edge_that_enough_did_not_exceed(double fraction, int? seconds) => Assert.Equal(
        seconds, (int?)WaitHistogram.HandledPercentile([new(33, 1, 0), new(4, 2, 0), new(10, 3, 0), new(4, 4, 0), new(1, 0, 5)], fraction)?.TotalSeconds);

    [Fact]
    public void A_percentile_that_is_met_exactly_is_met() => // 0.55 × 100 is a hair above 55 in floating point
        Assert.Equal(Duration.FromSeconds(5), WaitHistogram.HandledPercentile([new(1, 55, 0), new(2, 45, 0)], 0.55));

    [Fact]
    public void Without_handled_contacts_there_is_nothing_to_tell()
    {
        Assert.Null(WaitHistogram.HandledWithinFraction([new(1, 0, 5)], Duration.FromSeconds(20)));
        Assert.Null(WaitHistogram.HandledPercentile([new(1, 0, 5)], 0.9));
    }
}
