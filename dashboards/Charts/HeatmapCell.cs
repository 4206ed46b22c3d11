namespace Stats.Dashboards.Charts;

/// <summary>One cell: its colour level 0–9 and the number written in it.</summary>
public sealed record HeatmapCell(int Level, string Text)
{
    /// <summary>Whether it is framed; its text must say why.</summary>
    public bool IsMarked { get; init; }
}
