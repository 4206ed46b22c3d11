namespace Stats.Dashboards.Charts;

/// <summary>One cell: its colour level 0–9 and the number written in it.</summary>
public sealed record HeatmapCell(int Level, string Text);
