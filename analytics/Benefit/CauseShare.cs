namespace Stats.Analytics.Benefit;

/// <summary>How large a share of the contacts came for one cause, and what it costs.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Share">Its share of all contacts.</param>
/// <param name="ContactsPerYear">As many contacts in the twelve months that are weighed by.</param>
/// <param name="MinutesPerYear">What they took; <see langword="null"/> when no handle time is known for any of them.</param>
public sealed record CauseShare(ContactCause Cause, ShareEstimate Share, double ContactsPerYear, double? MinutesPerYear);
