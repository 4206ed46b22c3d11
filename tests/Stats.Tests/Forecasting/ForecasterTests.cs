using Stats.Analytics.Forecasting;

namespace Stats.Tests.Forecasting;

public sealed class ForecasterTests
{
    private const int DaysAhead = 20;

    [Fact]
    public void Forecasts_are_never_negative_and_their_quantiles_rise()
    {
        // A busy queue, and one where most intervals are empty.
        foreach (var scale in new[] { 1, 0.02 })
        {
            var found = Forecaster.Of(Grids.Of(Grids.Counts(60, 1, _ => scale), DaysAhead))!;
            Assert.Equal(DaysAhead, found.Days.Count);
            foreach (var quantiles in found.Days.SelectMany(day => day.Intervals.Append(day.Total)).Select(count => count.Quantiles()))
            {
                Assert.True(quantiles[0] >= 0);
                Assert.Equal(quantiles.Order(), quantiles);
            }
        }
    }

    [Fact]
    public void The_same_past_gives_the_same_forecast()
    {
        var counts = Grids.Counts(60, 2);
        Assert.Equal(Numbers(Grids.Of(counts, DaysAhead)), Numbers(Grids.Of(counts, DaysAhead)));
    }

    [Fact]
    public void What_is_known_beforehand_of_unknown_days_does_not_matter()
    {
        double[]?[] counts = [.. Grids.Counts(60, 3)];
        counts[17] = counts[40] = null;
        var (plain, marked) = (Calendar(), Calendar());
        marked[17] = marked[40] = [1];
        Assert.Equal(Numbers(Grids.Of(counts, DaysAhead, plain)), Numbers(Grids.Of(counts, DaysAhead, marked)));
        marked[35] = [1];
        Assert.NotEqual(Numbers(Grids.Of(counts, DaysAhead, plain)), Numbers(Grids.Of(counts, DaysAhead, marked)));

        // Every tenth day is one of a kind, also of those to come.
        static double[][] Calendar() => [.. Enumerable.Range(0, 60 + DaysAhead).Select(day => new[] { day % 10 == 9 ? 1.0 : 0 })];
    }

    [Fact]
    public void What_is_known_beforehand_may_change_the_shape_of_a_day()
    {
        // On every tenth day the last interval has as many contacts as the third, and the third as few as the last.
        double[][] calendar = [.. Enumerable.Range(0, 120 + DaysAhead).Select(day => new[] { day % 10 == 9 ? 1.0 : 0 })];
        var counts = Grids.Counts(120, 7);
        for (var day = 9; day < 120; day += 10)
            (counts[day][2], counts[day][5]) = (counts[day][5], counts[day][2]);
        var found = Forecaster.Of(Grids.Of(counts, DaysAhead, calendar))!;
        Assert.All([found.Days[9], found.Days[19]], day => Assert.True(day.Intervals[5].Median > 3 * day.Intervals[2].Median));
        Assert.All([found.Days[8], found.Days[10]], day => Assert.True(day.Intervals[2].Median > 3 * day.Intervals[5].Median));
    }

    [Fact]
    public void Intervals_add_up_to_the_day()
    {
        var found = Forecaster.Of(Grids.Of(Grids.Counts(80, 8, _ => 0.05), DaysAhead))!;
        Assert.All(found.Days, day => Assert.Equal(day.Total.Median, day.Intervals.Sum(interval => interval.Median), 1e-9));

        // A week is 6.15 × 5: small counts are not forecast too low, as medians are.
        Assert.InRange(found.Days.Take(5).Sum(day => day.Total.Median), 0.75 * 30.75, 1.25 * 30.75);
    }

    [Theory]
    [InlineData(5, 0.25)]
    [InlineData(10, 0.55)]
    [InlineData(20, 0.75)]
    public void A_doubled_level_is_followed_by_a_quarter_in_a_week_half_in_a_fortnight_and_most_in_four_weeks(int daysAfter, double least)
    {
        // A week is 123 × (1.4 + 1.1 + 1.0 + 0.8 + 0.7) = 615 before the shift and as much again after it. Mean of six series.
        var followed = Enumerable.Range(4, 6)
            .Select(seed => Forecaster.Of(Grids.Of(Grids.Counts(100 + daysAfter, seed, day => day < 100 ? 1 : 2), 5))!.Days.Sum(day => day.Total.Median))
            .Average(week => (week - 615) / 615);
        Assert.InRange(followed, least, 1.1);
    }

    [Fact]
    public void Thirty_known_days_are_enough_and_fewer_are_not()
    {
        double[]?[] counts = [.. Grids.Counts(31, 5)];
        counts[3] = null;
        Assert.Equal(5, Forecaster.Of(Grids.Of(counts, 5))!.Days.Count);
        counts[4] = null;
        Assert.Null(Forecaster.Of(Grids.Of(counts, 5)));
    }

    [Fact]
    public void Four_in_five_outcomes_lie_within_the_eighty_per_cent_limits()
    {
        var (within, all) = (0, 0);
        for (var seed = 10; seed < 20; seed++)
        {
            var counts = Grids.Counts(120 + DaysAhead, seed);
            var found = Forecaster.Of(Grids.Of(counts[..120], DaysAhead))!;
            foreach (var (outcome, limits) in counts[120..].Zip(found.Days).SelectMany(day => day.First.Zip(day.Second.Intervals)))
            {
                within += limits.Low <= outcome && outcome <= limits.High ? 1 : 0;
                all++;
            }
        }

        Assert.Equal(10 * DaysAhead * 6, all);
        Assert.InRange((double)within / all, 0.72, 0.88);
    }

    private static List<double> Numbers(DemandGrid grid) =>
        [.. Forecaster.Of(grid)!.Days.SelectMany(day => day.Intervals.Append(day.Total)).SelectMany(count => count.Quantiles())];
}
