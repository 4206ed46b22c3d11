namespace Stats.Dashboards.Charts;

/// <summary>Ten colour levels from nothing to the largest value: level 0 is exactly nothing, 1–9 are equal steps.</summary>
/// <param name="Largest">The largest value shown, at least 0.</param>
public sealed record HeatmapScale(double Largest)
{
    public const int TopLevel = 9;

    /// <returns>0–9; 0 only for a value of 0 or below.</returns>
    public int LevelOf(double value) =>
        value <= 0 || Largest <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(value / Largest * TopLevel), 1, TopLevel);

    /// <summary>The largest value that has this level.</summary>
    public double UpperEdge(int level) => Largest * level / TopLevel;
}
