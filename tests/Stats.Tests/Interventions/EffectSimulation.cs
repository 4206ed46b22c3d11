using MathNet.Numerics.Distributions;
using NodaTime;
using Stats.Analytics.Interventions;

namespace Stats.Tests.Interventions;

/// <summary>Daily counts of a known kind, before and after a change whose effect is known.</summary>
/// <param name="Mean">Contacts a day.</param>
/// <param name="Dispersion">Variance = mean + dispersion × mean²; 0 is Poisson.</param>
/// <param name="Autocorrelation">Of the level that the counts vary around, from one day to the next.</param>
/// <param name="HasControl">Whether a control three times as large shares another such level with the series.</param>
/// <param name="Before">Days before the change.</param>
/// <param name="After">Days from it on.</param>
/// <param name="Wandering">The standard deviation of what moves the logarithm of a level of its own each day, which never returns.</param>
/// <param name="TrendPerYear">How much the logarithm of the mean grows in a year, of the series alone.</param>
internal sealed record EffectSimulation(double Mean, double Dispersion, double Autocorrelation, bool HasControl, int Before, int After, double Wandering = 0, double TrendPerYear = 0)
{
    private const double OwnDeviation = 0.12;
    private const double SharedDeviation = 0.15;
    private const double DaysPerYear = 365.25;

    private static readonly double[] weekdays = [1.25, 1.1, 1.0, 0.95, 0.8, 0.5, 0.4];

    /// <summary>One series for each effect, alike before the change.</summary>
    public EffectSeries[] Draw(Random random, double[] effects)
    {
        var start = new LocalDate(2023, 1, 2).PlusDays(random.Next(700));
        var days = Enumerable.Range(0, Before + After).Select(start.PlusDays).ToArray();
        var (own, shared) = (Level(random, OwnDeviation), Level(random, SharedDeviation));
        var wandering = Wander(random);
        var control = days.Select((day, t) => (double?)Count(random, 3 * Mean * Weekday(day) * shared[t], Dispersion / 3)).ToList();
        var before = days[..Before].Select((day, t) => (double?)Count(random, Expected(day, t), Dispersion)).ToList();
        return Array.ConvertAll(effects, effect => new EffectSeries(
            SeriesStep.Day, days, [.. before, .. days[Before..].Select((day, t) => (double?)Count(random, Expected(day, Before + t) * (1 + effect), Dispersion))],
            IsCounts: true, HasControl ? [control] : []));

        double Expected(LocalDate day, int t) => Mean * Weekday(day) * (Autocorrelation > 0 ? own[t] : 1) * (HasControl ? shared[t] : 1) * wandering[t] * Math.Exp(TrendPerYear * t / DaysPerYear);
    }

    private static double Weekday(LocalDate day) => weekdays[(int)day.DayOfWeek - 1] / weekdays.Average();

    /// <summary>A factor around 1, whose logarithm is a first-order autoregression.</summary>
    private double[] Level(Random random, double deviation)
    {
        var factors = new double[Before + After];
        var log = Normal.Sample(random, 0, deviation);
        for (var t = 0; t < factors.Length; t++)
        {
            log = (Autocorrelation * log) + (Math.Sqrt(1 - (Autocorrelation * Autocorrelation)) * Normal.Sample(random, 0, deviation));
            factors[t] = Math.Exp(log - (deviation * deviation / 2));
        }

        return factors;
    }

    private double[] Wander(Random random)
    {
        var (factors, log) = (new double[Before + After], 0.0);
        for (var t = 0; t < factors.Length; t++)
            factors[t] = Math.Exp(log += Wandering == 0 ? 0 : Normal.Sample(random, 0, Wandering));
        return factors;
    }

    private static double Count(Random random, double mean, double dispersion) =>
        Poisson.Sample(random, dispersion == 0 ? mean : Gamma.Sample(random, 1 / dispersion, 1 / (dispersion * mean)));
}
