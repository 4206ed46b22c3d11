namespace Stats.Dashboards.Charts;

/// <summary>Shares with their limits, one below the other, as data.</summary>
/// <param name="Id">Prefix of the ids in the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">Unit, period and n.</param>
/// <param name="Description">The text alternative.</param>
/// <param name="Bars">The bars, from the top.</param>
public sealed record IntervalBarsSpec(string Id, string Title, string Subtitle, string Description, IReadOnlyList<IntervalBar> Bars)
{
    /// <summary>What the full width stands for.</summary>
    public double Full => Math.Max(0.05, Bars.Max(bar => bar.Upper));
}
