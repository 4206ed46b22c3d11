using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>Everything one source is known to have recorded on one local day. The unit that is published: readers see all of it or nothing.</summary>
public sealed record DayFacts(
    SourceId Source,
    LocalDate Day,
    IReadOnlyList<DayAggregate> Contacts,
    IReadOnlyList<PageDay> Pages,
    IReadOnlyList<EServiceDay> EServices,
    IReadOnlyList<DatedEvent> Events,
    IReadOnlyList<Case> Cases)
{
    /// <summary>Who the schedule puts on duty, by time, length and queue.</summary>
    public IReadOnlyList<PlannedStaff> Planned { get; init; } = [];

    /// <summary>The service levels that are aimed at from this day on, by queue.</summary>
    public IReadOnlyList<ServiceLevelTarget> ServiceLevels { get; init; } = [];
}
