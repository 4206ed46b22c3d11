using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Triggers;

/// <summary>What <see cref="Health"/> answers.</summary>
/// <param name="Status"><c>healthy</c>, or <c>stale</c> when a source has not told anything for long.</param>
/// <param name="Sources">Each source that was ever read.</param>
/// <param name="QuarantineCount">Files that wait in quarantine for a person.</param>
internal sealed record HealthReport(string Status, IReadOnlyList<SourceHealth> Sources, int QuarantineCount);

/// <param name="Source">The source.</param>
/// <param name="LastDay">The last day that an export told of.</param>
/// <param name="LastIngest">When an export was last read, ISO 8601 UTC.</param>
/// <param name="IsStale">Whether the last day lies too far back.</param>
internal sealed record SourceHealth(SourceId Source, LocalDate? LastDay, string? LastIngest, bool IsStale);
