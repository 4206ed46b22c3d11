using MathNet.Numerics.Distributions;
using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

/// <summary>Against R on Kansas City's contacts by channel and year, and on made-up shares with a known truth.</summary>
public sealed class ShareTrendReferenceTests
{
    private const string File = "channel_reference.csv";
    private const double Likelihood = 0.01;

    private static readonly string[] names = ["phone", "web", "email", "other"];

    /// <summary>Phone, web, e-mail, other; 2007–2014.</summary>
    private static long[][] Years => [.. ReferenceTable.Rows("series", "kansascity311_channel_yearly.csv")
        .Where(row => row[0].CompareTo("2015", StringComparison.Ordinal) < 0)
        .Select(row => row.Skip(1).Take(4).Select(cell => (long)ReferenceTable.Number(cell)).ToArray())];

    private static double[][] Time => [.. Enumerable.Range(0, 8).Select(year => new double[] { 1, year })];

    [RealDataFact]
    public void Shares_of_the_telephone()
    {
        var expected = ReferenceTable.Case(File, "kc_share");
        Assert.Equal(8, expected.Count);
        foreach (var (year, i) in Years.Select((year, i) => (year, i)))
            ReferenceTable.Close(expected[$"phone_share_{2007 + i}"], year[0] / (double)year.Sum());
    }

    [RealDataFact]
    public void The_multinomial_trend_of_all_channels()
    {
        var expected = ReferenceTable.Case(File, "kc_multinom");
        var fit = MultinomialLogit.Fit(Time, Years);
        for (var channel = 1; channel < names.Length; channel++)
        {
            ReferenceTable.Close(expected[$"{names[channel]}_intercept"], fit.Coefficients[channel - 1][0], Likelihood);
            ReferenceTable.Close(expected[$"{names[channel]}_slope"], fit.Coefficients[channel - 1][1], Likelihood);
        }

        var level = MultinomialLogit.Fit([.. Time.Select(_ => new double[] { 1 })], Years);
        ReferenceTable.Close(expected["loglik"], fit.LogLikelihood, Likelihood);
        ReferenceTable.Close(expected["deviance"], -2 * fit.LogLikelihood, Likelihood);
        ReferenceTable.Close(expected["LR_chi2"], 2 * (fit.LogLikelihood - level.LogLikelihood), Likelihood);
        ReferenceTable.Close(expected["pearson_X2"], fit.PearsonChiSquare, Likelihood);
        Assert.Equal(18, fit.DegreesOfFreedom);
        ReferenceTable.Close(expected["dispersion"], fit.Dispersion, Likelihood);
    }

    [RealDataFact]
    public void The_trend_of_web_against_telephone_with_and_without_overdispersion()
    {
        var fit = MultinomialLogit.Fit(Time, [.. Years.Select(year => new[] { year[0], year[1] })]);
        var binomial = ReferenceTable.Case(File, "kc_binomial_web_vs_phone");
        var quasi = ReferenceTable.Case(File, "kc_quasibinomial_web_vs_phone");
        var error = fit.StandardErrors[0][1] * Math.Sqrt(fit.Dispersion);
        ReferenceTable.Close(binomial["slope"], fit.Coefficients[0][1], Likelihood);
        ReferenceTable.Close(binomial["se_binomial"], fit.StandardErrors[0][1], Likelihood);
        ReferenceTable.Close(quasi["dispersion"], fit.Dispersion, Likelihood);
        ReferenceTable.Close(quasi["se"], error, Likelihood);
        ReferenceTable.Close(quasi["t"], fit.Coefficients[0][1] / error, Likelihood);
        ReferenceTable.Close(quasi["p"], 2 * StudentT.CDF(0, 1, 6, -fit.Coefficients[0][1] / error), Likelihood);
    }

    [RealDataFact]
    public void Log_ratios_rise_by_least_squares()
    {
        var (years, time) = (Years, Enumerable.Range(0, 8).Select(year => (double)year).ToList());
        for (var channel = 1; channel < names.Length; channel++)
        {
            var expected = ReferenceTable.Case(File, $"kc_logratio_{names[channel]}_phone");
            var line = LeastSquares.Line(time, [.. years.Select(year => Math.Log((double)year[channel] / year[0]))]);
            ReferenceTable.Close(expected["slope"], line.Coefficients[1]);
            ReferenceTable.Close(expected["se"], line.StandardErrors[1]);
            ReferenceTable.Close(expected["p"], 2 * StudentT.CDF(0, 1, 6, -Math.Abs(line.Coefficients[1]) / line.StandardErrors[1]));
        }

        for (var channel = 0; channel < names.Length; channel++)
        {
            var line = LeastSquares.Line(time, [.. years.Select(year => Math.Log(year[channel]) - year.Average(count => Math.Log(count)))]);
            ReferenceTable.Close(ReferenceTable.Case(File, $"kc_clr_{names[channel]}")["slope"], line.Coefficients[1]);
        }
    }

    [RealDataFact]
    public void The_share_of_the_web_rises_by_rank_by_median_slope_and_evenly()
    {
        var years = Years;
        double[] shares = [.. years.Select(year => year[1] / (double)year.Sum())];
        var expected = ReferenceTable.Case(File, "kc_mannkendall_web_share");
        var test = TrendTests.MannKendall(shares);
        Assert.Equal(expected["S"], test.Statistic);
        Assert.Equal(expected["tau"], TrendTests.Tau(shares));
        ReferenceTable.Close(expected["p_exact"], test.PValue);
        ReferenceTable.Close(ReferenceTable.Case(File, "kc_theilsen_web_share")["slope"], TrendTests.TheilSen(shares));
        ReferenceTable.Close(
            ReferenceTable.Case(File, "kc_cochran_armitage_web")["X2"],
            TrendTests.CochranArmitage([.. years.Select(year => year[1])], [.. years.Select(year => year[0] + year[1])]).Statistic);
    }

    [RealDataFact]
    public void The_step_and_trends_of_made_up_shares_are_found()
    {
        var expected = ReferenceTable.Case(File, "synthetic_multinom");
        var days = ReferenceTable.Rows("channel_synthetic.csv").Select(row => row.Select(ReferenceTable.Number).ToArray()).ToList();
        var fit = MultinomialLogit.Fit(
            [.. days.Select(day => new[] { 1, day[0] / 30.4375, day[0] >= 240 ? 1 : 0 })],
            [.. days.Select(day => new[] { (long)day[1], (long)day[2], (long)day[3] })]);
        string[] terms = ["(Intercept)", "tm", "st"];
        for (var term = 0; term < terms.Length; term++)
        {
            foreach (var (channel, i) in new[] { ("web", 0), ("chat", 1) })
            {
                ReferenceTable.Close(expected[$"{channel}_{terms[term]}"], fit.Coefficients[i][term], Likelihood);
                ReferenceTable.Close(expected[$"se_{channel}_{terms[term]}"], fit.StandardErrors[i][term], Likelihood);
            }
        }

        ReferenceTable.Close(expected["dispersion"], fit.Dispersion, Likelihood);
    }
}
