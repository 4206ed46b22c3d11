using NodaTime;

namespace Stats.Functions.Series;

/// <summary>A row of a series: so many contacts came in the time that begins then.</summary>
internal readonly record struct SeriesRow(LocalDateTime Time, double Count);
