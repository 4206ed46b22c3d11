namespace Stats.Analytics.TimeSeries;

/// <summary>What a structural model is made of, besides a level that wanders, a season and regressors.</summary>
/// <param name="HasSlope">Whether the level has a slope, which wanders as well.</param>
/// <param name="SeasonChanges">Whether the season changes over time, or is the same all the way.</param>
public sealed record StructuralForm(bool HasSlope = false, bool SeasonChanges = false);
