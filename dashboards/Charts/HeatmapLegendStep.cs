namespace Stats.Dashboards.Charts;

/// <summary>One step of the colour scale and the largest value that has it.</summary>
public sealed record HeatmapLegendStep(int Level, string Text);
