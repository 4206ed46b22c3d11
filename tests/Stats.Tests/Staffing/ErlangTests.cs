using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class ErlangTests
{
    private static readonly Duration hour = Duration.FromHours(1);

    [Theory] // n = 2, a = 2: (2²/2) ÷ (1 + 2 + 2²/2) = 2/5. n = 3, a = 2: (8/6) ÷ (1 + 2 + 2 + 8/6) = 4/19.
    [InlineData(1, 1, 0.5)]
    [InlineData(2, 2, 0.4)]
    [InlineData(2, 3, 4.0 / 19)]
    [InlineData(7, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 3, 0)]
    [InlineData(0.5, 200, 0)] // about 5e-436, less than any double
    public void Erlang_B_by_hand(double erlangs, int agents, double blocked) => Assert.Equal(blocked, ErlangB.BlockingFraction(erlangs, agents), 1e-15);

    [Fact] // C(3, 2) = 3B ÷ (3 − 2(1 − B)), B = 4/19: 12/27. Two calls an hour of an hour each: mean wait of those who wait 1 ÷ (3 − 2) hours.
    public void Erlang_C_by_hand()
    {
        var load = new QueueLoad(2, hour);
        var outcome = ErlangC.Outcome(load, 3, Duration.FromMinutes(30));
        Assert.Equal(4.0 / 9, outcome.ProbabilityOfWait, 1e-15);
        Assert.Equal(1600, outcome.AverageSpeedOfAnswerSeconds, 1e-9);
        Assert.Equal(3600, outcome.AverageWaitOfWaitingSeconds, 1e-9);
        Assert.Equal(1 - (4.0 / 9 * Math.Exp(-0.5)), outcome.ServiceLevel.OfferedFraction, 1e-15);
        Assert.Equal(2.0 / 3, outcome.OccupancyFraction, 1e-15);
        Assert.Equal(8.0 / 9, outcome.AverageQueueLength, 1e-14);
        Assert.Equal(3600 * Math.Log(4.0 / 9 / 0.1), ErlangC.WaitPercentileSeconds(load, 3, 0.9), 1e-9);
        Assert.Equal(0, ErlangC.WaitPercentileSeconds(load, 3, 0.5));
    }

    [Theory] // The parts of the sum round to one unit more than their whole.
    [InlineData(97, 79, 122, 485, 541)]
    [InlineData(557, 543, 674, 2457, 586)]
    public void A_share_of_all_is_not_rounded_to_more_than_all(double erlangs, int agents, int handleSeconds, int patienceSeconds, int withinSeconds)
    {
        var load = QueueLoad.OfErlangs(erlangs, Duration.FromSeconds(handleSeconds)) with { Patience = Duration.FromSeconds(patienceSeconds) };
        Assert.Equal(1, ErlangA.Outcome(load, agents, Duration.FromSeconds(withinSeconds)).ServiceLevel.VirtualFraction);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(9, 2)]
    public void A_load_that_the_agents_cannot_carry_waits_without_end_when_nobody_hangs_up(double erlangs, int agents)
    {
        var outcome = ErlangC.Outcome(new(erlangs, hour), agents, hour);
        Assert.Equal(
            new(1, double.PositiveInfinity, double.PositiveInfinity, new(0, 0, 0, 0), 0, 1, double.PositiveInfinity), outcome);
        Assert.Equal(double.PositiveInfinity, ErlangC.WaitPercentileSeconds(new(erlangs, hour), agents, 0.1));
    }

    // With patience as long as handling, all leave at the same rate, waiting or not: the number present is Poisson with mean a. One agent, a = 1:
    // 1 − 1/e wait and E(N − 1)⁺ = 1/e of the arrivals hang up. The wait of one who stays is at most t with probability exp(−e^−t); of the
    // arrivals 1/e are answered at once, and (1 − 2/e) later with density e^(−t)·e^(−t)·exp(−e^−t), which adds up to (1 + u)e^(−u) at u = e^−t.
    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(3)]
    public void Erlang_A_by_hand(double hours)
    {
        var outcome = ErlangA.Outcome(new(1, hour, hour), 1, Duration.FromHours(hours));
        var u = Math.Exp(-hours);
        var answeredInTime = Math.Exp(-1) + ((1 + u) * Math.Exp(-u)) - (2 * Math.Exp(-1));
        var stillThere = u * (1 - Math.Exp(-u));
        Assert.Equal(1 - Math.Exp(-1), outcome.ProbabilityOfWait, 1e-14);
        Assert.Equal(Math.Exp(-1), outcome.AbandonmentFraction, 1e-14);
        Assert.Equal(3600 * Math.Exp(-1), outcome.AverageSpeedOfAnswerSeconds, 1e-10);
        Assert.Equal(Math.Exp(-1), outcome.AverageQueueLength, 1e-14);
        Assert.Equal(1 - Math.Exp(-1), outcome.OccupancyFraction, 1e-14);
        Assert.Equal(Math.Exp(-u), outcome.ServiceLevel.VirtualFraction, 1e-14);
        Assert.Equal(answeredInTime, outcome.ServiceLevel.OfferedFraction, 1e-14);
        Assert.Equal(answeredInTime / (1 - Math.Exp(-1)), outcome.ServiceLevel.AnsweredFraction, 1e-14);
        Assert.Equal(answeredInTime / (answeredInTime + stillThere), outcome.ServiceLevel.ExcludingShortFraction, 1e-14);
    }

    [Fact] // Twice the load that 90 agents carry: half of it must hang up, and those who are answered have waited patience × ln 2.
    public void In_deep_overload_all_agents_are_busy_and_the_rest_hang_up()
    {
        var outcome = ErlangA.Outcome(QueueLoad.OfErlangs(18_000, Duration.FromMinutes(3), Duration.FromMinutes(2)), 9_000, Duration.FromSeconds(120 * 0.6));
        Assert.Equal((1.0, 1.0), (outcome.ProbabilityOfWait, outcome.OccupancyFraction));
        Assert.Equal(0.5, outcome.AbandonmentFraction, 1e-12);
        Assert.InRange(outcome.ServiceLevel.OfferedFraction, 1e-60, 1e-9);
        Assert.Equal(1, ErlangA.Outcome(QueueLoad.OfErlangs(18_000, Duration.FromMinutes(3), Duration.FromMinutes(2)), 9_000, Duration.FromSeconds(120 * 0.8)).ServiceLevel.AnsweredFraction, 1e-6);
    }

    [Theory] // Numbers that tempt to overflow: what comes out is finite, and adds up.
    [InlineData(10_000, 10_000, 1e10)]
    [InlineData(10_000, 9_000, 1e10)]
    [InlineData(10_000, 1, 3600)]
    [InlineData(1, 100_000, 60)]
    [InlineData(1e-9, 1, 1e-9)]
    [InlineData(0, 1, 60)]
    [InlineData(300, 20, 1e-9)]
    public void Extremes_stay_within_bounds(double erlangs, int agents, double patience)
    {
        var outcome = ErlangA.Outcome(QueueLoad.OfErlangs(erlangs, Duration.FromMinutes(5), Duration.FromSeconds(patience)), agents, Duration.FromSeconds(20));
        Assert.All(
            [outcome.ProbabilityOfWait, outcome.AbandonmentFraction, outcome.OccupancyFraction, .. Enum.GetValues<ServiceLevelVariant>().Select(outcome.ServiceLevel.Fraction)],
            share => Assert.InRange(share, 0, 1));
        Assert.Equal(erlangs * (1 - outcome.AbandonmentFraction), agents * outcome.OccupancyFraction, 1e-9 * erlangs);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.BlockingFraction(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.BlockingFraction(1, -2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.Outcome(new(1, hour), 0, hour));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.Outcome(new(1, Duration.Zero), 1, hour));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.Outcome(new(double.NaN, hour, hour), 1, hour));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.Outcome(new(1, hour, -hour), 1, hour));
        Assert.Throws<ArgumentException>(() => ErlangA.Outcome(new(1, hour), 1, hour));
    }
}
