using NodaTime;

namespace Stats.Analytics.DataQuality;

/// <summary>How far one source's numbers can be trusted.</summary>
/// <param name="Reading">How its exports were read.</param>
/// <param name="Days">First and last day with data; <see langword="null"/> when there are none.</param>
/// <param name="DayCount">Days with data.</param>
/// <param name="StaleDayCount">Days from the last day with data to today, 1 when yesterday has data; <see langword="null"/> without data.</param>
/// <param name="Gaps">Runs of working days without data between the first and the last day, in order. Empty for sources with
/// data on less than 80 % of those working days, and for dated events.</param>
/// <param name="Count">Contacts; page views for a source with pages; cases or dated events for a source with nothing else.</param>
/// <param name="UnmappedCount">Those of them whose subject has no topic.</param>
/// <param name="Unmapped">The subjects without a topic, most contacts first; at most 50.</param>
/// <param name="UnmappedSubjectCount">How many subjects have no topic, also beyond the 50.</param>
public sealed record SourceQuality(
    SourceReading Reading,
    DateInterval? Days,
    int DayCount,
    int? StaleDayCount,
    IReadOnlyList<DateInterval> Gaps,
    long Count,
    long UnmappedCount,
    IReadOnlyList<UnmappedSubject> Unmapped,
    int UnmappedSubjectCount);
