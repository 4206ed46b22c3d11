namespace Stats.Analytics.Interventions;

/// <summary>A number and the limits that hold the truth in 95 cases of 100.</summary>
/// <param name="Estimate">The best single value.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record EffectInterval(double Estimate, double Lower, double Upper)
{
    /// <summary>The limits of a normal distribution lie so many standard deviations from its mean.</summary>
    internal const double StandardErrors = 1.96;

    /// <summary>Whether 0 lies outside the limits.</summary>
    public bool ExcludesZero => Lower > 0 || Upper < 0;

    /// <summary>The same, uncertain by one standard deviation more that has nothing to do with the others.</summary>
    internal EffectInterval Widened(double deviation) => new(
        Estimate,
        Estimate - Math.Sqrt(Math.Pow(Estimate - Lower, 2) + Math.Pow(StandardErrors * deviation, 2)),
        Estimate + Math.Sqrt(Math.Pow(Upper - Estimate, 2) + Math.Pow(StandardErrors * deviation, 2)));

    /// <summary>The same, each value put through a rising function.</summary>
    internal EffectInterval Map(Func<double, double> rising) => new(rising(Estimate), rising(Lower), rising(Upper));
}
