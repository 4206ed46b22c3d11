namespace Stats.Dashboards.Charts;

/// <summary>A heatmap as data: everything its drawing and its table say.</summary>
/// <param name="Id">Prefix of the ids in the page.</param>
/// <param name="Message">What it shows, in words.</param>
/// <param name="Subtitle">Unit, period and n.</param>
/// <param name="Description">The text alternative.</param>
/// <param name="Caption">The table's caption.</param>
/// <param name="RowsHeading">The heading of the row labels.</param>
/// <param name="LegendTitle">The unit of the colour scale.</param>
/// <param name="Legend">The steps of the colour scale.</param>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record HeatmapSpec(
    string Id,
    string Message,
    string Subtitle,
    string Description,
    string Caption,
    string RowsHeading,
    string LegendTitle,
    IReadOnlyList<HeatmapLegendStep> Legend,
    IReadOnlyList<HeatmapColumn> Columns,
    IReadOnlyList<HeatmapRow> Rows)
{
    /// <summary>How wide a column is, in units of the drawing: wider where a cell holds more than a number.</summary>
    public int ColumnWidth { get; init; } = 76;
}
