namespace Stats.Dashboards.Charts;

/// <summary>A line in steps with its band, and another line to hold against it, as data.</summary>
/// <param name="Id">Prefix of the ids in the page.</param>
/// <param name="Title">What it shows, in words.</param>
/// <param name="Subtitle">What it rests on.</param>
/// <param name="Description">The text alternative.</param>
/// <param name="Caption">The table's caption.</param>
/// <param name="Headings">The headings of the table: of the labels, then of each number.</param>
/// <param name="HalfScale">Half of the largest value on the scale, at least 1; the same for every chart beside it.</param>
/// <param name="Ticks">The labels below, one per place; empty for most.</param>
/// <param name="Steps">The steps in order.</param>
public sealed record StepChartSpec(
    string Id,
    string Title,
    string Subtitle,
    string Description,
    string Caption,
    IReadOnlyList<string> Headings,
    int HalfScale,
    IReadOnlyList<string> Ticks,
    IReadOnlyList<StepChartStep> Steps);
