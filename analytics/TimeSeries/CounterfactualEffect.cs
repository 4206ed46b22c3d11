namespace Stats.Analytics.TimeSeries;

/// <summary>What came after a change less what would have come without it.</summary>
/// <param name="Average">By value, on the scale of the series.</param>
/// <param name="Cumulative">Added up over all known values after the change.</param>
/// <param name="RelativeFraction">Divided by what would have come: −0.1 is a tenth fewer. Of no meaning when the series is of logarithms.</param>
/// <param name="ExpectedAverage">What would have come, by value.</param>
/// <param name="ExpectedStandardDeviation">Its uncertainty.</param>
/// <param name="TailProbability">How probable an outcome as far out as this one is, on its side, without any effect.</param>
/// <param name="Expected">What would have come, value by value after the change.</param>
public sealed record CounterfactualEffect(
    LimitedEffect Average,
    LimitedEffect Cumulative,
    LimitedEffect RelativeFraction,
    LimitedEffect ExpectedAverage,
    double ExpectedStandardDeviation,
    double TailProbability,
    IReadOnlyList<double> Expected);
