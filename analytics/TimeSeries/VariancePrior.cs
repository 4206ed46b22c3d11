namespace Stats.Analytics.TimeSeries;

/// <summary>What is thought of a standard deviation beforehand: 1 ÷ variance is gamma distributed.</summary>
/// <param name="Guess">The standard deviation that is guessed.</param>
/// <param name="Weight">How many observations the guess is worth.</param>
/// <param name="Most">The largest that is possible.</param>
public sealed record VariancePrior(double Guess, double Weight, double Most)
{
    /// <summary>The logarithm of the density of the logarithm of the variance, but for a constant.</summary>
    public double LogDensity(double logVariance) => logVariance > 2 * Math.Log(Most)
        ? double.NegativeInfinity
        : -0.5 * Weight * (logVariance + (Guess * Guess * Math.Exp(-logVariance)));
}
