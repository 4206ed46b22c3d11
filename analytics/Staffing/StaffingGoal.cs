using NodaTime;

namespace Stats.Analytics.Staffing;

/// <summary>What the staffing of a queue is to achieve. All that is set must hold.</summary>
/// <param name="ServiceLevelFraction">The least service level: above 0, below 1.</param>
/// <param name="Within">The longest wait that is in time. At least zero.</param>
/// <param name="Variant">What the service level is a share of.</param>
/// <param name="MostAbandonmentFraction">The largest share that may hang up: above 0, at most 1; <see langword="null"/> for no limit.
/// It says nothing where patience is unknown.</param>
/// <param name="MostOccupancyFraction">The largest share of their time that agents may be busy: above 0, at most 1; <see langword="null"/> for no limit.</param>
public sealed record StaffingGoal(
    double ServiceLevelFraction,
    Duration Within,
    ServiceLevelVariant Variant = ServiceLevelVariant.Offered,
    double? MostAbandonmentFraction = null,
    double? MostOccupancyFraction = null)
{
    public bool IsMetBy(QueueOutcome outcome) =>
        outcome.ServiceLevel.Fraction(Variant) >= ServiceLevelFraction
        && !(outcome.AbandonmentFraction > MostAbandonmentFraction)
        && !(outcome.OccupancyFraction > MostOccupancyFraction);

    /// <exception cref="ArgumentOutOfRangeException">A value is out of the range that its documentation gives.</exception>
    internal void Check()
    {
        if (!(ServiceLevelFraction is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(ServiceLevelFraction), ServiceLevelFraction, "The service level is above 0 and below 1.");
        if (MostAbandonmentFraction is not (null or (> 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(MostAbandonmentFraction), MostAbandonmentFraction, "The abandonment limit is above 0 and at most 1.");
        if (MostOccupancyFraction is not (null or (> 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(MostOccupancyFraction), MostOccupancyFraction, "The occupancy cap is above 0 and at most 1.");
    }
}
