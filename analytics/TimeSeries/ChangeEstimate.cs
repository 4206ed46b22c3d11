namespace Stats.Analytics.TimeSeries;

/// <summary>How far a change moved a series, by one classical method.</summary>
/// <param name="Effect">After less before, all else equal: on the scale of the series, or as a logarithm of the ratio where the method says so.</param>
/// <param name="StandardError">Its standard error.</param>
public sealed record ChangeEstimate(double Effect, double StandardError)
{
    private const double NormalQuantile = 1.959963984540054;

    /// <summary>The lower 95 % limit.</summary>
    public double Lower => Effect - (NormalQuantile * StandardError);

    /// <summary>The upper 95 % limit.</summary>
    public double Upper => Effect + (NormalQuantile * StandardError);

    /// <summary>The relative change when <see cref="Effect"/> is a logarithm: −0.1 is a tenth fewer.</summary>
    public double ChangeFraction => Math.Exp(Effect) - 1;
}
