namespace Stats.Analytics.Benefit;

/// <summary>How many came for a cause.</summary>
public sealed record CauseCount(ContactCause Cause, long Count);
