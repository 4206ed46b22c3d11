using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

/// <summary>The structural counterfactual against simulations of the same model: they wander by themselves, hence the wider tolerances.</summary>
public sealed class CounterfactualReferenceTests
{
    [RealDataFact]
    public void The_published_example_with_ten_more_after_70_values()
    {
        var reference = ReferenceCase.Read("causalimpact_vignette");
        string[] file = ["reference", "causalimpact_vignette_data.csv"];
        var values = ReferenceCase.Column("y", file);
        var effect = StructuralCounterfactual.Effect(new(values, 70, 1, ReferenceCase.Column("x1", file)));

        reference.Check("Average.Actual", values[70..].Average(), ReferenceCase.ClosedForm);
        reference.Check("Cumulative.Actual", values[70..].Sum(), ReferenceCase.ClosedForm);
        Check(reference, "Average.Pred", effect.ExpectedAverage);
        Check(reference, "Average.AbsEffect", effect.Average);
        Check(reference, "Average.RelEffect", effect.RelativeFraction);
        Check(reference, "Cumulative.AbsEffect", effect.Cumulative);
        Check(reference, "Cumulative.RelEffect", effect.RelativeFraction);
        Check(reference, "Cumulative.Pred", new(30 * effect.ExpectedAverage.Value, 30 * effect.ExpectedAverage.Lower, 30 * effect.ExpectedAverage.Upper));
        foreach (var quantity in new[] { "Pred.sd", "AbsEffect.sd" })
        {
            reference.Check($"Average.{quantity}", effect.ExpectedStandardDeviation, 0.05);
            reference.Check($"Cumulative.{quantity}", 30 * effect.ExpectedStandardDeviation, 0.05);
        }

        CheckTail(reference, effect, "Average.p", "Cumulative.p");
        Assert.InRange(10, effect.Average.Lower, effect.Average.Upper);

        // Value by value.
        var path = ReferenceCase.Column("point.pred", "reference", "causalimpact_vignette_series.csv")[70..];
        for (var ahead = 0; ahead < path.Length; ahead++)
            Assert.Equal(path[ahead], effect.Expected[ahead], 0.05);
    }

    [RealDataFact]
    public void The_seat_belt_law_on_logarithms_with_months()
    {
        var reference = ReferenceCase.Read("seatbelts_causalimpact");
        var effect = StructuralCounterfactual.Effect(new([.. ReferenceCase.SeatBelts("drivers").Select(value => Math.Log(value))], 169, 12));

        Check(reference, "Average.AbsEffect", effect.Average);
        CheckTail(reference, effect, "Average.p");
    }

    [RealDataFact]
    public void Daily_counts_with_a_control_on_logarithms_with_weekdays()
    {
        var reference = ReferenceCase.Read("its_step_causalimpact_log_control");
        double[] Logarithms(string column) => [.. ReferenceCase.Column(column, "reference", "its_synthetic_daily.csv").Select(value => Math.Log(value + 0.5))];
        var effect = StructuralCounterfactual.Effect(new(Logarithms("step"), 500, 7, Logarithms("control")));

        Check(reference, "Average.AbsEffect", effect.Average);
        CheckTail(reference, effect, "Average.p");
        Assert.InRange(Math.Log(0.85), effect.Average.Lower, effect.Average.Upper);
    }

    /// <summary>The point within 5 %, the limits within 15 % of the width between them.</summary>
    private static void Check(ReferenceCase reference, string quantity, LimitedEffect effect)
    {
        reference.Check(quantity, effect.Value, 0.05);
        var (lower, upper) = (reference.Values[$"{quantity}.lower"], reference.Values[$"{quantity}.upper"]);
        Assert.Equal(lower, effect.Lower, 0.15 * (upper - lower));
        Assert.Equal(upper, effect.Upper, 0.15 * (upper - lower));
    }

    /// <summary>A simulation cannot tell a probability below 1 ÷ (its draws + 1), which is what the reference says.</summary>
    private static void CheckTail(ReferenceCase reference, CounterfactualEffect effect, params string[] quantities)
        => Assert.All(quantities, quantity => Assert.InRange(effect.TailProbability, 0, reference.Values[quantity]));
}
