using MathNet.Numerics.Distributions;

namespace Stats.Analytics.Benefit;

/// <summary>Σ part ÷ Σ whole over days, with an error that holds when near days are alike.</summary>
/// <param name="Ratio">The ratio.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Freedom">Degrees of freedom of the error: with few, the interval is wider.</param>
internal sealed record RatioEstimate(double Ratio, double StandardError, int Freedom)
{
    private const int FewestDays = 20;

    /// <summary>How many standard errors the 95 % limits lie from the ratio.</summary>
    public double Deviations => StudentT.InvCDF(0, 1, Freedom, 0.975);

    public double Lower => Ratio - (Deviations * StandardError);

    public double Upper => Ratio + (Deviations * StandardError);

    /// <param name="days">The part and the whole of each day, in order.</param>
    /// <returns><see langword="null"/> with fewer than 20 days or nothing to divide by.</returns>
    /// <remarks>The long-run variance of part − ratio × whole is the mean of its squared cosine transforms at the lowest 0.4 T^⅔ frequencies, each of
    /// which has one degree of freedom. Source: Lazarus, Lewis, Stock and Watson (2018), Journal of Business and Economic Statistics 36(4).</remarks>
    public static RatioEstimate? Of(IReadOnlyList<(double Part, double Whole)> days)
    {
        var whole = days.Sum(day => day.Whole);
        if (days.Count < FewestDays || whole <= 0)
            return null;
        var ratio = days.Sum(day => day.Part) / whole;
        var freedom = (int)(0.4 * Math.Pow(days.Count, 2.0 / 3));
        var variance = 0.0;
        for (var frequency = 1; frequency <= freedom; frequency++)
        {
            var sum = 0.0;
            for (var day = 0; day < days.Count; day++)
                sum += (days[day].Part - (ratio * days[day].Whole)) * Math.Cos(Math.PI * frequency * (day + 0.5) / days.Count);
            variance += 2 * sum * sum / freedom;
        }

        return new(ratio, Math.Sqrt(variance) / whole, freedom);
    }

    /// <summary>The ratio as a share of <paramref name="count"/> contacts.</summary>
    public ShareEstimate ToShare(long count)
    {
        var chance = Ratio * (1 - Ratio);
        var asDeviations = StandardError * Deviations / StudentT.InvCDF(0, 1, 1e9, 0.975);
        return ShareEstimate.Wilson(Ratio, asDeviations > 0 ? Math.Min(count, Math.Max(1, chance / (asDeviations * asDeviations))) : count, count);
    }
}
