using MathNet.Numerics.Distributions;

namespace Stats.Analytics.Interventions;

/// <summary>The same test where nothing was changed: how often it found an effect all the same.</summary>
/// <param name="TestCount">How many such tests could be made.</param>
/// <param name="FoundCount">In how many the interval left out 0; one in twenty is expected.</param>
public sealed record Placebos(int TestCount, int FoundCount)
{
    private const double ExpectedFraction = 0.05;
    private const double TooUnlikely = 0.05;

    /// <summary>Whether effects were found so often that the intervals cannot be trusted.</summary>
    public bool Fail => FoundCount > 0 && 1 - Binomial.CDF(ExpectedFraction, TestCount, FoundCount - 1) < TooUnlikely && FoundCount > 1;

    public static Placebos operator +(Placebos a, Placebos b) => new(a.TestCount + b.TestCount, a.FoundCount + b.FoundCount);

    public static Placebos Add(Placebos left, Placebos right) => left + right;
}
