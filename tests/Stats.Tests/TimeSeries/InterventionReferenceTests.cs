using NodaTime.Text;
using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

/// <summary>The classical methods against independent implementations on public and stated synthetic series.</summary>
public sealed class InterventionReferenceTests
{
    private const int LawMonth = 169;

    [RealDataFact]
    public void The_seat_belt_law_by_regression_on_months_and_trend()
    {
        var reference = ReferenceCase.Read("seatbelts_lm_month_trend");
        var series = new ChangedSeries(Logarithms("drivers"), LawMonth, 12);
        var effect = InterruptedSeries.Effect(series, hasTrend: true, lagCount: 0);

        reference.Check("law", effect.Effect, ReferenceCase.ClosedForm);
        reference.Check("law_se_OLS", effect.StandardError, ReferenceCase.ClosedForm);
        reference.Check("pct_change", 100 * effect.ChangeFraction, ReferenceCase.ClosedForm);
        reference.Check("law_se_NeweyWest12", InterruptedSeries.Effect(series, hasTrend: true, lagCount: 12).StandardError, ReferenceCase.ClosedForm);
    }

    [RealDataFact]
    public void The_seat_belt_law_by_regression_with_covariates()
    {
        var reference = ReferenceCase.Read("seatbelts_lm_covariates");
        var series = new ChangedSeries(Logarithms("drivers"), LawMonth, 12, Logarithms("PetrolPrice"), Logarithms("kms"));
        var effect = InterruptedSeries.Effect(series, hasTrend: true, lagCount: 0);

        reference.Check("law", effect.Effect, ReferenceCase.ClosedForm);
        reference.Check("law_se_OLS", effect.StandardError, ReferenceCase.ClosedForm);
        reference.Check("pct_change", 100 * effect.ChangeFraction, ReferenceCase.ClosedForm);
    }

    [RealDataTheory]
    [InlineData("step")]
    [InlineData("ramp")]
    public void Daily_counts_with_and_without_a_control(string column)
    {
        string[] file = ["reference", "its_synthetic_daily.csv"];
        var counts = ReferenceCase.Column(column, file);
        var control = ReferenceCase.Column("control", file).Select(value => Math.Log(value + 0.5)).ToArray();
        var days = ReferenceCase.Texts("date", file).Select(text => LocalDatePattern.Iso.Parse(text).Value).ToArray();

        var without = InterruptedSeries.CountEffect(new(counts, 500, 7, YearWaves.Columns(days, 1)), hasTrend: true, lagCount: 14);
        var with = InterruptedSeries.CountEffect(new(counts, 500, 7, control), hasTrend: false, lagCount: 14);

        var (alone, controlled) = (ReferenceCase.Read($"its_{column}_quasipoisson_nocontrol"), ReferenceCase.Read($"its_{column}_quasipoisson_control"));
        alone.Check("post", without.Effect, ReferenceCase.ClosedForm);
        alone.Check("se_NW14", without.StandardError, ReferenceCase.ClosedForm);
        controlled.Check("post", with.Effect, ReferenceCase.ClosedForm);
        controlled.Check("se_NW14", with.StandardError, ReferenceCase.ClosedForm);
    }

    [RealDataTheory]
    [InlineData("seatbelts_sarimax_101_011")]
    [InlineData("seatbelts_airline_arimax")]
    public void The_seat_belt_law_with_seasonal_arima_errors(string name)
    {
        var reference = ReferenceCase.Read(name);
        var order = name.Contains("airline", StringComparison.Ordinal) ? ArimaOrder.Airline : new ArimaOrder(1, 0, 1, 0, 1, 1);
        var fit = ArimaRegression.Fit(new(Logarithms("drivers"), LawMonth, 12), order);

        var values = new Dictionary<string, double>
        {
            ["law"] = fit.Coefficients[^1],
            ["coef_law"] = fit.Coefficients[^1],
            ["law_se"] = fit.StepStandardError,
            ["loglik"] = fit.LogLikelihood,
            ["pct_change"] = 100 * (Math.Exp(fit.Coefficients[^1]) - 1),
            ["coef_ar1"] = fit.Process[0],
            ["coef_ma1"] = fit.Process[1],
            ["coef_sma1"] = fit.Process[^1],
        };
        foreach (var quantity in reference.Values.Keys)
            reference.Check(quantity, values[quantity], ReferenceCase.Likelihood);
    }

    [RealDataFact]
    public void The_level_of_the_Nile()
    {
        var reference = ReferenceCase.Read("nile_local_level");
        var fit = StructuralFit.Of(ReferenceCase.Column("flow", "reference", "series", "nile_annual.csv"), 1, new());

        reference.Check("var_level", fit.Model.LevelVariance, ReferenceCase.Likelihood);
        reference.Check("var_eps", fit.Model.NoiseVariance, ReferenceCase.Likelihood);
        reference.Check("loglik", fit.End.LogLikelihood, ReferenceCase.ClosedForm);
    }

    [RealDataTheory]
    [InlineData("seatbelts_KFAS_law_fixedseas", false, false)]
    [InlineData("seatbelts_KFAS_lp_law_fixedseas", true, false)]
    [InlineData("seatbelts_KFAS_lp_law_seasQ", true, true)]
    public void The_seat_belt_law_in_a_structural_model(string name, bool hasPetrolPrice, bool seasonChanges)
    {
        string[] file = ["reference", "seatbelts_statespace_reference.csv"];
        var row = Array.IndexOf(ReferenceCase.Texts("case", file), name);
        double Expected(string column) => ReferenceCase.Column(column, file)[row];
        void Check(string column, double found) => Assert.Equal(Expected(column), found, ReferenceCase.Likelihood * Math.Abs(Expected(column)));
        var series = new ChangedSeries(Logarithms("drivers"), LawMonth, 12, hasPetrolPrice ? [Logarithms("PetrolPrice")] : []);
        var form = new StructuralForm(SeasonChanges: seasonChanges);

        var effect = StructuralRegression.Effect(series, form);
        var fit = StructuralFit.Of(series.Values, 12, form, [.. series.Regressors, ReferenceCase.SeatBelts("law")]);

        Check("law", effect.Effect);
        Check("se", effect.StandardError);
        Check("pct", 100 * effect.ChangeFraction);
        Check("H", fit.Model.NoiseVariance);
        Check("Qlevel", fit.Model.LevelVariance);
        if (hasPetrolPrice)
            Check("logpetrol", fit.End.Mean(fit.End.Count - 2));
    }

    /// <summary>The reference began with every state off by the same unknown number, one step before the first value: all of the season but one number was thought
    /// known. Begun like that the numbers are the same. Begun knowing nothing, as here elsewhere, the season stays and the effect is smaller.</summary>
    [RealDataFact]
    public void The_seat_belt_law_as_what_the_years_before_would_have_gone_on_to()
    {
        var reference = ReferenceCase.Read("seatbelts_BSM_pre");
        var all = Logarithms("drivers");
        double[] before = all[..LawMonth];
        var form = new StructuralForm(HasSlope: true, SeasonChanges: true);

        var fit = StructuralFit.Of(before, form, hasSeason: true, model => WithOneUnknown(model.ToStateSpace(12, [], before[0], 1), 1e4 * Variance(before)));
        var effect = MeanEffect(fit, all[LawMonth..]);

        reference.Check("var_level", fit.Model.LevelVariance, ReferenceCase.Likelihood);
        Assert.Equal(reference.Values["var_slope"], fit.Model.SlopeVariance!.Value, 1e-9);
        reference.Check("var_seas", fit.Model.SeasonVariance, ReferenceCase.Likelihood);
        reference.Check("var_eps", fit.Model.NoiseVariance, ReferenceCase.Likelihood);
        reference.Check("mean_effect_log", effect, ReferenceCase.Likelihood);
        reference.Check("pct_change", 100 * (Math.Exp(effect) - 1), ReferenceCase.Likelihood);

        var knowingNothing = StructuralFit.Of(before, 12, form);
        Assert.Equal(0, knowingNothing.Model.SeasonVariance, 1e-8);
        Assert.InRange(MeanEffect(knowingNothing, all[LawMonth..]), effect, 0);
    }

    private static StateSpace WithOneUnknown(StateSpace space, double variance)
    {
        var ways = space.Transition.Select(terms => terms.Sum(term => term.Weight)).ToArray();
        for (var i = 0; i < ways.Length; i++)
        {
            for (var j = 0; j < ways.Length; j++)
                space.StartCovariance[i, j] = (variance * ways[i] * ways[j]) + (i == j ? space.ShockVariances[i] : 0);
        }

        return space;
    }

    private static double MeanEffect(StructuralFit fit, double[] after)
        => after.Zip(fit.End.Forecast([.. after.Select(_ => true)]).Means, (came, expected) => came - expected).Average();

    private static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);

    private static double[] Logarithms(string column) => [.. ReferenceCase.SeatBelts(column).Select(value => Math.Log(value))];
}
