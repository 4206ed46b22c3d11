namespace Stats.Analytics.Forecasting;

/// <summary>What one model would have forecast from each origin.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="ByOrigin">For each number of known days: days ahead × intervals. Empty before the first origin; shorter at the end of the grid.</param>
internal sealed record Candidate(string Name, double[][][] ByOrigin);
