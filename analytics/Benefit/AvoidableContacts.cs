using NodaTime;

namespace Stats.Analytics.Benefit;

/// <summary>How many contacts need never have come, told from a sample that employees gave causes.</summary>
/// <param name="Coded">From the first to the last coded day that the shares rest on.</param>
/// <param name="Weighed">The twelve months whose topics and channels the sample is weighed by.</param>
/// <param name="Share">The avoidable share of the contacts that an employee took.</param>
/// <param name="CoveredFraction">The share of those contacts whose topic and channel is in the sample, 0–1: nothing is told of the rest.</param>
/// <param name="Causes">Every avoidable cause that occurred, most minutes first.</param>
/// <param name="StatusFollowUp">The share that asked how an errand is going.</param>
/// <param name="Repeat">The share that had been in touch about the same within seven days; <see langword="null"/> when nobody was asked.</param>
/// <param name="Quarters">The avoidable share in each quarter with coded contacts, in order.</param>
/// <param name="Topics">By topic, those with enough coded contacts: the share that is avoidable for other causes than the e-service itself.</param>
public sealed record AvoidableContacts(
    DateInterval Coded,
    DateInterval Weighed,
    ShareEstimate Share,
    double CoveredFraction,
    IReadOnlyList<CauseShare> Causes,
    ShareEstimate StatusFollowUp,
    ShareEstimate? Repeat,
    IReadOnlyList<QuarterShare> Quarters,
    IReadOnlyList<TopicShare> Topics);
