using NodaTime;
using Stats.Analytics.Forecasting;

namespace Stats.Tests.Forecasting;

public sealed class BacktestsTests
{
    // Mondays and Tuesdays of three weeks, two intervals a day.
    private static readonly double[]?[] counts = [[2, 4], [1, 3], [4, 4], [3, 1], [6, 2], [0, 5]];
    private static readonly LocalDate monday = new(2025, 3, 3);
    private static readonly double[] one = [1];

    // 13 came in four intervals. Pinball losses 1.7 + 0.3 + 2.3 + 2.7875; before: |4−2|, |4−4|, |3−1|, |1−3| = 1.5 each.
    [Fact]
    public void Errors_of_intervals_are_as_worked_by_hand()
    {
        var found = Backtests.Score(Grid(counts), [(4, FromDay4())], 7)!;
        Assert.Equal((1, 7, 4), (found.OriginCount, found.HorizonDays, found.Interval.Count));
        Assert.Equal(6 / 13.0, found.Interval.WapeFraction, 1e-12);
        Assert.Equal(11 / 13.0, found.Interval.NaiveWapeFraction, 1e-12);
        Assert.Equal(1, found.Interval.Mase, 1e-12);
        Assert.Equal(7.0875 * 2 / 5 / 13, found.Interval.WeightedQuantileLossFraction, 1e-12);
        Assert.Equal((0.5, 0.75), (found.Interval.Coverage80Fraction, found.Interval.Coverage95Fraction));
        Assert.Equal(-2 / 13.0, found.Interval.BiasFraction, 1e-12);
    }

    // Days of 8 and 5, medians 6 and 4; losses 1.45 + 1.075; before: |8−6| and |4−4|, 1 each.
    [Fact]
    public void Errors_of_days_are_as_worked_by_hand()
    {
        var found = Backtests.Score(Grid(counts), [(4, FromDay4())], 7)!.Daily;
        Assert.Equal(2, found.Count);
        Assert.Equal(3 / 13.0, found.WapeFraction, 1e-12);
        Assert.Equal(1 / 13.0, found.NaiveWapeFraction, 1e-12);
        Assert.Equal(1.5, found.Mase, 1e-12);
        Assert.Equal(2.525 * 2 / 5 / 13, found.WeightedQuantileLossFraction, 1e-12);
        Assert.Equal((1, 1), (found.Coverage80Fraction, found.Coverage95Fraction));
        Assert.Equal(-3 / 13.0, found.BiasFraction, 1e-12);
    }

    // A day ahead, from day 3: errors 1 and 1, before 1 each: 1. From day 4: errors 2 and 0, before 1.5 each: 2/3.
    [Fact]
    public void Errors_are_summed_over_origins_and_scaled_within_each()
    {
        var fromDay3 = ForecastOf(new ForecastDay(Day(3), 1, new(2, 3, 4, 5, 6), [new(0, 1, 2, 3, 4), new(0, 1, 2, 3, 4)]));
        var found = Backtests.Score(Grid(counts), [(3, fromDay3), (4, FromDay4())], 1)!;
        Assert.Equal((2, 4), (found.OriginCount, found.Interval.Count));
        Assert.Equal((1 + 1 + 2 + 0) / 12.0, found.Interval.WapeFraction, 1e-12);
        Assert.Equal((1 + (2 / 3.0)) / 2, found.Interval.Mase, 1e-12);
    }

    [Fact]
    public void Unknown_days_are_not_scored()
    {
        var found = Backtests.Score(Grid([.. counts[..5], null]), [(4, FromDay4())], 7)!;
        Assert.Equal((2, 1), (found.Interval.Count, found.Daily.Count));
        Assert.Equal(2 / 8.0, found.Interval.WapeFraction, 1e-12);
        Assert.Null(Backtests.Score(Grid([.. counts[..4], null, null]), [(4, FromDay4())], 7));
    }

    // 325 days: the last origin has 20 days behind it; a step of (305 − 195) ÷ 11 = 10 would always meet the same weekday, so it is 9.
    [Fact]
    public void Origins_leave_the_whole_horizon_behind_them_and_weekdays_take_turns()
    {
        var found = Backtests.Origins(Known(325), 28, 12);
        Assert.Equal([206, 215, 224, 233, 242, 251, 260, 269, 278, 287, 296, 305], found);
        Assert.Equal(5, found.Select(origin => origin % 5).Distinct().Count());
    }

    [Fact]
    public void Before_the_first_origin_thirty_days_are_known()
    {
        Assert.Empty(Backtests.Origins(Known(49), 28, 12));
        Assert.Equal([30], Backtests.Origins(Known(50), 28, 12));
        Assert.Equal([31], Backtests.Origins(Grids.Of([.. Enumerable.Range(0, 51).Select(day => day == 7 ? null : one)]), 28, 12));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 5)]
    [InlineData(10, 8)]
    [InlineData(28, 20)]
    public void A_horizon_is_so_many_open_days(int days, int steps) => Assert.Equal(steps, Backtests.StepsOf(Known(40), days));

    private static DemandGrid Known(int dayCount) => Grids.Of([.. Enumerable.Repeat(one, dayCount)]);

    private static LocalDate Day(int index) => monday.PlusDays((index / 2 * 7) + (index % 2));

    private static DemandGrid Grid(double[]?[] counts) => new(
        [.. Enumerable.Range(0, counts.Length).Select(Day)], 8 * 60, 60, 2, counts, [.. counts.Select(_ => Array.Empty<double>())]);

    private static Forecast FromDay4() => ForecastOf(
        new ForecastDay(Day(4), 6, new(4, 5, 6, 8, 10), [new(1, 2, 4, 7, 9), new(0, 1, 2, 3, 4)]),
        new ForecastDay(Day(5), 7, new(1, 2, 4, 6, 8), [new(0, 1, 2, 3, 4), new(1, 2, 3, 4, 4.5)]));

    private static Forecast ForecastOf(params ForecastDay[] days) => new(days[0].Day.PlusDays(-1), 8 * 60, 60, days, "", null);
}
