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

    private static double[] Logarithms(string column) => [.. ReferenceCase.SeatBelts(column).Select(value => Math.Log(value))];
}
