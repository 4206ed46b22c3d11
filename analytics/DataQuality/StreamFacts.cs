using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.DataQuality;

/// <summary>A stream: what one profile reads for one source.</summary>
/// <param name="Reading">How its exports were read.</param>
/// <param name="Days">What was recorded, each day once and in order. A day with empty lists is covered by an export, but nothing was recorded.</param>
public sealed record StreamFacts(SourceReading Reading, IReadOnlyList<DayFacts> Days)
{
    /// <summary>The source it comes from.</summary>
    public SourceId Source => Reading.Source;

    /// <summary>Its source and profile.</summary>
    public StreamId Id => Reading.Stream;

    /// <summary>The same stream, only the days of <paramref name="period"/>.</summary>
    public StreamFacts Within(DateInterval period) => this with { Days = [.. Days.Where(day => period.Contains(day.Day))] };
}
