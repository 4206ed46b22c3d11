namespace Stats.Dashboards.Charts;

/// <summary>A bar per month for one channel, as data.</summary>
/// <param name="Id">Prefix of the ids in the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">Unit, last month and n.</param>
/// <param name="Description">The text alternative.</param>
/// <param name="HighestLabel">The label of the top line.</param>
/// <param name="Bars">The months in order, without holes, the same for every chart beside it.</param>
public sealed record TrendSpec(string Id, string Title, string Subtitle, string Description, string HighestLabel, IReadOnlyList<TrendBar> Bars)
{
    public long Highest => Bars.Max(bar => bar.Value);
}
