namespace Stats.Analytics.TimeSeries;

/// <summary>The outcome of a test that nothing has changed.</summary>
/// <param name="Statistic">The larger, the less likely it is that nothing has.</param>
/// <param name="PValue">How likely one as large is when nothing has changed, 0–1.</param>
public sealed record StabilityTest(double Statistic, double PValue);
