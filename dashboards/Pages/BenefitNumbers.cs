using Stats.Analytics.Benefit;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Pages;

/// <summary>How shares and ranges of the benefit are written.</summary>
public static class BenefitNumbers
{
    /// <summary>"42 % (39–46 %)".</summary>
    public static string Share(ShareEstimate share, Texts texts) =>
        $"{texts.Format.Percent(share.Fraction)} ({Formats.WholePercent(share.Lower)}–{texts.Format.Percent(share.Upper)})";

    /// <summary>"950 (820–1 060)".</summary>
    public static string Range(double estimate, double lower, double upper, Texts texts) =>
        $"{texts.Format.Mean(estimate, Math.Max(Math.Abs(estimate), 100))} ({texts.Format.Mean(lower, 100)}–{texts.Format.Mean(upper, 100)})";

    /// <summary>"v. 19–20": ISO weeks, which every year has.</summary>
    public static string Weeks(ProactiveWave wave, Texts texts) =>
        wave.FirstWeek == wave.LastWeek ? texts.Benefit.Week($"{wave.FirstWeek}") : texts.Benefit.Week($"{wave.FirstWeek}–{wave.LastWeek}");
}
