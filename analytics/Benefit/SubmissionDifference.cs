using NodaTime;

namespace Stats.Analytics.Benefit;

/// <summary>A day on which the e-service platform and the case system differ.</summary>
/// <param name="Day">The day of sending in, or of the case.</param>
/// <param name="MissingCount">Sent in that day, without a case.</param>
/// <param name="SurplusCount">Cases of that day, without anything sent in.</param>
public sealed record SubmissionDifference(LocalDate Day, long MissingCount, long SurplusCount);
