using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>A second source that reports the same calls, and how many more it counts: a call that is passed on counts once in each queue.</summary>
internal sealed record DoubleReportTruth(string Source, string SameContactsAs, LocalDate First, LocalDate Last, int CallCount, int LegCount);
