using NodaTime;

namespace Stats.Analytics.Contacts;

/// <summary>The state of a case at the time of the export: no texts, no names.</summary>
/// <param name="Unit">The department or group that holds the case; empty when nobody does.</param>
/// <param name="ClosedAt">When it was closed; <see langword="null"/> while it is open.</param>
public sealed record CaseState(string Unit, Instant? ClosedAt);
