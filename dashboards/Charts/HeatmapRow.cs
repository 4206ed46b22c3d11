namespace Stats.Dashboards.Charts;

/// <summary>One row of cells.</summary>
/// <param name="Label">Its label beside the cells.</param>
/// <param name="FullLabel">Its label in the table.</param>
/// <param name="Cells">One cell per column; <see langword="null"/> where there are no days.</param>
public sealed record HeatmapRow(string Label, string FullLabel, IReadOnlyList<HeatmapCell?> Cells);
