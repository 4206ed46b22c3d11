namespace Stats.Dashboards.Charts;

/// <summary>One step of a step chart, and its row in the table.</summary>
/// <param name="Place">Its place from the left, from 0; places between two steps are empty.</param>
/// <param name="Label">Its label in the table.</param>
/// <param name="Value">The solid line.</param>
/// <param name="Low">The lower end of the band.</param>
/// <param name="High">The upper end of the band.</param>
/// <param name="Other">The dashed line; <see langword="null"/> where there is none. What it lacks to the solid line is hatched.</param>
/// <param name="Numbers">The cells of its row, in the order of the headings.</param>
public sealed record StepChartStep(int Place, string Label, int Value, int Low, int High, int? Other, IReadOnlyList<string> Numbers)
{
    /// <summary>Whether the two lines are held against each other here.</summary>
    public bool IsCompared { get; init; } = true;
}
