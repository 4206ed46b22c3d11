using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>A case from creation to closing.</summary>
internal sealed record DemoCase(string Id, DemoCaseType Type, LocalDateTime Created, LocalDateTime Closed)
{
    public bool IsDeleted { get; init; }

    public bool HasType { get; init; }

    public long DurationMilliseconds =>
        (long)(Closed.InZoneLeniently(DemoPeriod.Zone) - Created.InZoneLeniently(DemoPeriod.Zone)).TotalMilliseconds;
}
