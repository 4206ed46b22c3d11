namespace Stats.Analytics.TimeSeries;

/// <summary>The best ways to cut a regression into one segment, two segments, and so on.</summary>
/// <param name="ObservationCount">How many observations.</param>
/// <param name="BreaksByCount">For 0, 1, 2 … breaks: the last observation, counted from 1, of every segment but the last.</param>
/// <param name="RssByCount">The residual sum of squares of each.</param>
/// <param name="BicByCount">Bayes' information criterion of each; the lowest is best.</param>
public sealed record BreakpointFit(
    int ObservationCount, IReadOnlyList<IReadOnlyList<int>> BreaksByCount, IReadOnlyList<double> RssByCount, IReadOnlyList<double> BicByCount)
{
    /// <summary>The number of breaks with the lowest criterion.</summary>
    public int BestCount => Enumerable.Range(0, BicByCount.Count).MinBy(count => BicByCount[count]);

    /// <summary>The breaks of <see cref="BestCount"/>; empty when no break is worth it.</summary>
    public IReadOnlyList<int> Breaks => BreaksByCount[BestCount];
}
