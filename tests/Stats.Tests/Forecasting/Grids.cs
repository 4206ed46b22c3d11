using MathNet.Numerics.Distributions;
using NodaTime;
using Stats.Analytics.Forecasting;

namespace Stats.Tests.Forecasting;

/// <summary>Made-up grids, Monday to Friday from 2025-03-03, intervals of an hour from 08:00.</summary>
internal static class Grids
{
    public static DemandGrid Of(IReadOnlyList<double[]?> counts, int futureCount = 0, IReadOnlyList<double[]>? calendar = null)
    {
        var days = Weekdays(counts.Count + futureCount);
        return new(days, 8 * 60, 60, counts.First(day => day is not null)!.Length, counts, calendar ?? [.. days.Select(_ => Array.Empty<double>())]);
    }

    /// <summary>Negative-binomial counts around a weekday's level and a profile over the day: variance μ + μ²/10.</summary>
    public static double[][] Counts(int dayCount, int seed, Func<int, double>? level = null)
    {
        double[] weekdays = [1.4, 1.1, 1.0, 0.8, 0.7];
        double[] profile = [10, 30, 40, 25, 15, 3];
        var random = new Random(seed);
        return [.. Enumerable.Range(0, dayCount).Select(day => profile.Select(share => Draw(share * weekdays[day % 5] * (level?.Invoke(day) ?? 1))).ToArray())];

        // A Poisson count whose mean is gamma-distributed: shape 10, mean as given.
        double Draw(double mean) => Poisson.Sample(random, Gamma.Sample(random, 10, 10 / mean));
    }

    private static List<LocalDate> Weekdays(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new LocalDate(2025, 3, 3).PlusDays((i / 5 * 7) + (i % 5)))];
}
