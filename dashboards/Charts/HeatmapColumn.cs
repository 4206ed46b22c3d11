namespace Stats.Dashboards.Charts;

/// <summary>One column.</summary>
/// <param name="Label">Its short label above the cells.</param>
/// <param name="Basis">What its means rest on: "13 dagar".</param>
/// <param name="FullLabel">Its label in the table.</param>
public sealed record HeatmapColumn(string Label, string Basis, string FullLabel);
