namespace Stats.Analytics.Interventions;

/// <summary>A number and the limits that hold the truth in 95 cases of 100.</summary>
/// <param name="Estimate">The best single value.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record EffectInterval(double Estimate, double Lower, double Upper)
{
    /// <summary>Whether 0 lies outside the limits.</summary>
    public bool ExcludesZero => Lower > 0 || Upper < 0;

    /// <summary>The same, each value put through a rising function.</summary>
    internal EffectInterval Map(Func<double, double> rising) => new(rising(Estimate), rising(Lower), rising(Upper));
}
