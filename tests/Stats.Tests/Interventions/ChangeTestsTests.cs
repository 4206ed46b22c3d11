using NodaTime;
using Stats.Analytics.Interventions;

namespace Stats.Tests.Interventions;

public sealed class ChangeTestsTests
{
    private const int Before = 210;
    private const int After = 56;

    [Theory]
    [InlineData(0.7, ChangeVerdict.Decreased)]
    [InlineData(1.4, ChangeVerdict.Increased)]
    [InlineData(1.0, ChangeVerdict.Unchanged)]
    public void A_clear_change_has_a_verdict_and_a_small_one_can_be_ruled_out(double factor, ChangeVerdict verdict)
    {
        var test = ChangeTests.Of(Series(400, factor), Before, After, 0.1);
        Assert.Equal((verdict, (UndecidedReason?)null, (LocalDate?)null), (test.Verdict, test.Reason, test.Decidable));
        Assert.Equal((3, 0), (test.InTime.TestCount, test.InTime.FoundCount));
        Assert.InRange(test.Effect!.Relative!.Estimate, factor - 1.05, factor - 0.95);
    }

    [Fact]
    public void With_few_contacts_it_is_undecided_and_told_from_when_it_could_be_decided()
    {
        var test = ChangeTests.Of(Series(6, 1), Before, After, 0.15);
        Assert.Equal((ChangeVerdict.Undecided, UndecidedReason.TooUncertain), (test.Verdict, test.Reason));
        Assert.True(test.Decidable > Day(Before + After), $"{test.Decidable}");
        Assert.True(test.DetectableFraction > 0.15);
        Assert.Null(ChangeTests.Of(Series(6, 1), Before, After, 0.02).Decidable);
    }

    [Fact]
    public void Too_little_before_or_after_is_told()
    {
        Assert.Equal(UndecidedReason.TooLittleBefore, ChangeTests.Of(Series(100, 1), 39, After, 0.1).Reason);
        var unknown = Series(100, 1);
        Assert.Equal(UndecidedReason.TooLittleAfter, ChangeTests.Of(unknown with { Values = [.. unknown.Values.Select((value, t) => t < Before ? value : null)] }, Before, After, 0.1).Reason);
    }

    [Fact]
    public void Nothing_counted_before_or_a_control_that_is_unknown_then_is_too_little()
    {
        var (zeros, series) = (Series(0, 1), Series(100, 1));
        Assert.Equal(UndecidedReason.TooLittleBefore, ChangeTests.Of(zeros, Before, After, 0.1).Reason);
        var late = series with { Controls = [[.. series.Values.Select((value, t) => t < Before ? null : value)]] };
        Assert.Equal(UndecidedReason.TooLittleBefore, ChangeTests.Of(late, Before, After, 0.1).Reason);
    }

    // A level that jumps every eight weeks makes effects of the same size where nothing was changed.
    [Fact]
    public void Effects_found_where_nothing_was_changed_make_the_interval_wider()
    {
        var still = Series(400, 0.8);
        var others = Enumerable.Range(0, 6).Select(i => new Counterfactual(Series(400, i % 2 == 0 ? 0.7 : 1.3, seed: i), Before)).ToList();
        var (alone, beside) = (ChangeTests.Of(still, Before, After, 0.1), ChangeTests.Of(still, Before, After, 0.1, others: others));
        Assert.Equal((ChangeVerdict.Decreased, false), (alone.Verdict, alone.IsWidened));
        Assert.Equal((ChangeVerdict.Undecided, true), (beside.Verdict, beside.IsWidened));
        Assert.Equal((6, 6), (beside.InOthers.TestCount, beside.InOthers.FoundCount));
        Assert.InRange(beside.InOthers.Deviation, 0.25, 0.4);
    }

    [Fact]
    public void Placebos_within_their_intervals_add_nothing()
    {
        Assert.Equal(new(5, 0, 0), Placebos.Of([.. Enumerable.Repeat((0.05, 0.05), 5)]));
        Assert.Equal(new(3, 3, 0), Placebos.Of([.. Enumerable.Repeat((0.5, 0.05), 3)]));

        // Q = 4 · 100 = 400, which exceeds its 4 degrees of freedom by 396; divided by the weights, 4 · 400.
        Assert.Equal(Math.Sqrt(396 / 1600.0), Placebos.Of([.. Enumerable.Repeat((0.5, 0.05), 4)]).Deviation, 1e-12);
    }

    [Theory]
    [InlineData(EffectMethod.Interrupted)]
    [InlineData(EffectMethod.Structural)]
    [InlineData(EffectMethod.Arima)]
    public void The_classical_methods_say_much_the_same_of_a_clear_change(EffectMethod method)
    {
        var test = ChangeTests.Of(Series(400, 0.7), Before, After, 0.1, method);
        Assert.Equal(ChangeVerdict.Decreased, test.Verdict);
        Assert.InRange(test.Effect!.Relative!.Estimate, -0.36, -0.24);
    }

    private static LocalDate Day(int t) => new LocalDate(2024, 1, 8).PlusDays(t);

    /// <summary>Counts around a mean, by a small generator of its own.</summary>
    private static EffectSeries Series(double mean, double factor, int seed = 7)
    {
        var random = new Random(seed);
        var days = Enumerable.Range(0, Before + After + 730).ToList();
        return new(
            SeriesStep.Day, [.. days.Select(Day)],
            [.. days.Select(t => t < Before + After ? (double?)Count(random, mean * (t >= Before ? factor : 1)) : null)], IsCounts: true, []);
    }

    private static double Count(Random random, double mean) => mean == 0 ? 0 : MathNet.Numerics.Distributions.Poisson.Sample(random, mean);
}
