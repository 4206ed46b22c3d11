namespace Stats.Analytics.Forecasting;

/// <summary>What is known beforehand of a count that is to come: quantiles of its distribution, rising. Each is at least 0.</summary>
/// <param name="Lowest">The 2.5 % quantile.</param>
/// <param name="Low">The 10 % quantile: four in five outcomes lie between it and <paramref name="High"/>.</param>
/// <param name="Median">The middle: what is expected, the forecast when a single number is asked for. A mean, so that intervals add up
/// to days; with few contacts it lies a little above the 50 % quantile as which it is scored.</param>
/// <param name="High">The 90 % quantile.</param>
/// <param name="Highest">The 97.5 % quantile.</param>
public readonly record struct CountForecast(double Lowest, double Low, double Median, double High, double Highest)
{
    /// <summary>The levels of the five quantiles, in order.</summary>
    public static IReadOnlyList<double> LevelFractions { get; } = [0.025, 0.1, 0.5, 0.9, 0.975];

    /// <summary>The quantiles in order.</summary>
    public IReadOnlyList<double> Quantiles() => [Lowest, Low, Median, High, Highest];
}
