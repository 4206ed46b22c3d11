using Stats.Analytics.Benefit;

namespace Stats.Tests.Benefit;

public class RatioEstimateTests
{
    [Fact]
    public void A_ratio_is_of_sums_and_days_that_agree_leave_no_error()
    {
        var estimate = RatioEstimate.Of([.. Enumerable.Range(1, 20).Select(day => (3.0 * day, (double)day))])!;

        Assert.Equal((3.0, 0.0), (estimate.Ratio, Math.Round(estimate.StandardError, 9)));
        Assert.Equal(2, estimate.Freedom); // 0.4 × 20^⅔ = 2.9
        Assert.Equal(4.3027, Math.Round(estimate.Deviations, 4)); // Student's t with 2 degrees of freedom
    }

    [Fact]
    public void Fewer_than_twenty_days_tell_nothing() => Assert.Null(RatioEstimate.Of([.. Enumerable.Repeat((1.0, 1.0), 19)]));

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    public void The_limits_hold_the_truth_19_times_in_20_also_when_near_days_are_alike(double likeness)
    {
        const int Rounds = 2000, Days = 200;
        var random = new Random(3);
        var held = Enumerable.Range(0, Rounds).Count(_ =>
        {
            var days = new List<(double, double)>();
            var drift = 0.0;
            for (var day = 0; day < Days; day++)
            {
                drift = (likeness * drift) + (Math.Sqrt(1 - (likeness * likeness)) * Normal(random));
                var contacts = 40 + random.Next(40);
                days.Add((contacts * (5 + drift), contacts));
            }

            var estimate = RatioEstimate.Of(days)!;
            return estimate.Lower <= 5 && 5 <= estimate.Upper;
        });

        Assert.InRange((double)held / Rounds, 0.93, 0.97);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
