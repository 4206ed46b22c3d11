using NodaTime;

namespace Stats.Analytics.Benefit;

/// <summary>Which contacts to give a cause, so that their share holds for all.</summary>
/// <param name="Period">The days to do it.</param>
/// <param name="Hours">When to code, by day, hour and channel.</param>
/// <param name="Strata">How many of each channel and topic that should give, most first: a sheet that is far from it was not filled in as planned.</param>
public sealed record SamplingPlan(DateInterval Period, IReadOnlyList<SampleHour> Hours, IReadOnlyList<SampleStratum> Strata)
{
    private const double Deviations = 1.96;

    /// <summary>How many contacts that gives, if as many come as lately.</summary>
    public double ExpectedCount => Hours.Sum(hour => Math.Min(hour.Count, hour.ExpectedCount));

    /// <summary>The share comes within this of the truth, 19 times in 20, if contacts of the same hour are no more alike than others.</summary>
    public double MarginFraction => Deviations * Math.Sqrt(0.25 / ExpectedCount);
}
