namespace Stats.Analytics.TimeSeries;

/// <summary>A series at equal distances in time in which something is known to have changed.</summary>
public sealed record ChangedSeries
{
    /// <summary>A series, its change, and what else moves it.</summary>
    /// <param name="values">The values: counts, or logarithms of them. Not a number where unknown.</param>
    /// <param name="changeIndex">The index of the first value after the change: at least 1, and less than the number of values.</param>
    /// <param name="seasonLength">How many values a season has (7 for days, 12 for months); 1 when there is none.</param>
    /// <param name="regressors">Columns of what else moves the series and was not moved by the change, each as long as it.</param>
    /// <exception cref="ArgumentException">The change is outside the series, or a regressor has another length, a gap, or never varies.</exception>
    public ChangedSeries(IReadOnlyList<double> values, int changeIndex, int seasonLength = 1, params IReadOnlyList<IReadOnlyList<double>> regressors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seasonLength, 1);
        if (changeIndex < 1 || changeIndex >= values.Count)
            throw new ArgumentException($"The change is at {changeIndex} of {values.Count} values: give a series with values before and after it.");
        for (var column = 0; column < regressors.Count; column++)
        {
            if (regressors[column].Count != values.Count || !regressors[column].All(double.IsFinite))
                throw new ArgumentException($"Regressor {column + 1} must have a number for each of the {values.Count} values of the series.");
            if (regressors[column].All(value => value == regressors[column][0]))
                throw new ArgumentException($"Regressor {column + 1} is the same all the way and tells nothing: leave it out.");
        }

        (Values, ChangeIndex, SeasonLength, Regressors) = (values, changeIndex, seasonLength, regressors);
    }

    /// <summary>The values; not a number where unknown.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The index of the first value after the change.</summary>
    public int ChangeIndex { get; }

    /// <summary>How many values a season has; 1 when there is none.</summary>
    public int SeasonLength { get; }

    /// <summary>Columns of what else moves the series.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Regressors { get; }

    /// <summary>0 before the change, 1 after it.</summary>
    internal double[] Step => [.. Values.Select((_, index) => index < ChangeIndex ? 0.0 : 1)];

    /// <summary>The columns of seasonal dummies, the first place in the season being what others are compared with.</summary>
    internal IEnumerable<double[]> SeasonalDummies => Enumerable.Range(1, SeasonLength - 1)
        .Select(place => Values.Select((_, index) => index % SeasonLength == place ? 1.0 : 0).ToArray());

    /// <summary>Throws when a value is unknown, for methods that cannot do without any.</summary>
    internal void RequireAllKnown(string method)
    {
        var unknown = Values.Count(value => !double.IsFinite(value));
        if (unknown > 0)
            throw new ArgumentException($"{method} needs all values, and {unknown} of {Values.Count} are unknown: fill them, or take a method with a state space.");
    }
}
