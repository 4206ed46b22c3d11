using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>What a new, or better known, e-service for a topic would be worth. Every component is shown: the index only orders.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="MinutesPerYear">What its contacts took employees in twelve months.</param>
/// <param name="MinutesEach">What one took.</param>
/// <param name="FirstLineFraction">The share of its cases that were closed the day they came; <see langword="null"/> without cases.</param>
/// <param name="SimplicityFraction">0–1: (the median topic's minutes ÷ its own, at most 1) × the first-line share, or that of all when its own is unknown.</param>
/// <param name="AvoidableFraction">The share that is avoidable for other causes than an e-service; <see langword="null"/> when too few are coded.</param>
/// <param name="TakeUpFraction">Sent in ÷ (sent in + contacts); <see langword="null"/> without an e-service.</param>
/// <param name="HasLowTakeUp">Whether there is no e-service, or fewer than one in three use it.</param>
/// <param name="Index">Minutes × simplicity × avoidable share (that of all where its own is unknown).</param>
public sealed record NextEService(
    Topic Topic,
    double MinutesPerYear,
    double MinutesEach,
    double? FirstLineFraction,
    double SimplicityFraction,
    double? AvoidableFraction,
    double? TakeUpFraction,
    bool HasLowTakeUp,
    double Index);
