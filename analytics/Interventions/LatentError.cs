namespace Stats.Analytics.Interventions;

/// <summary>How what a regression leaves over hangs together in time: white noise, and a level that wanders from one period to the next and partly returns.</summary>
/// <param name="Persistence">How much of the wandering level is left in the next period: from 0 up to 1, where it never returns.</param>
/// <param name="InnovationVariance">The variance of what moves the level each period. At least 0.</param>
/// <param name="PriorWeight">How likely it is held to be before the data are seen.</param>
internal sealed record LatentError(double Persistence, double InnovationVariance, double PriorWeight)
{
    private static readonly (double Persistence, double Weight)[] persistences = [(0.4, 0.05), (0.6, 0.12), (0.75, 0.07), (0.88, 0.04), (0.95, 0.02)];
    private static readonly (double Deviation, double Weight)[] deviations = [(0.6, 0.45), (1.2, 0.45), (2.4, 0.1)];
    private static readonly (double Deviation, double Weight)[] wanderings = [(0.06, 0.02), (0.2, 0.015), (0.6, 0.015), (2, 0.015)];

    private const double NoMemoryWeight = 0.7;

    /// <summary>Those that are weighed against each other: no memory; levels that return in days to weeks; and levels that never do.</summary>
    /// <param name="unit">What a level is usually within: 0.2 for the logarithm of counts, the noise's own standard deviation for measures.</param>
    /// <param name="daysPerPeriod">Days in a period: a level that never returns wanders with time.</param>
    public static IReadOnlyList<LatentError> Candidates(double unit, double daysPerPeriod) =>
    [
        new(0, 0, NoMemoryWeight),
        .. from persistence in persistences
           from size in deviations
           select new LatentError(
               persistence.Persistence, Math.Pow(size.Deviation * unit, 2) * (1 - (persistence.Persistence * persistence.Persistence)), persistence.Weight * size.Weight),
        .. wanderings.Select(size => new LatentError(1, Math.Pow(size.Deviation * unit, 2) * daysPerPeriod, size.Weight)),
    ];

    /// <summary>The variance of the level before anything is seen: what it has in the long run; none where it never returns, for the regression has an intercept.</summary>
    public double FirstVariance => Persistence < 1 ? InnovationVariance / (1 - (Persistence * Persistence)) : 0;
}
