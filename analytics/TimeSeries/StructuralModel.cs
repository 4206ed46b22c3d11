using MathNet.Numerics.Statistics;

namespace Stats.Analytics.TimeSeries;

/// <summary>A structural model of a series: level, slope, season and regressors, each with a variance of its own.</summary>
/// <param name="LevelVariance">How much the level wanders in a step.</param>
/// <param name="SlopeVariance">How much the slope does; <see langword="null"/> when there is no slope.</param>
/// <param name="SeasonVariance">How much the season changes in a step; 0 when it stays.</param>
/// <param name="NoiseVariance">The variance around them.</param>
public sealed record StructuralModel(double LevelVariance, double? SlopeVariance, double SeasonVariance, double NoiseVariance)
{
    /// <summary>The state space: level, slope, season (this one's effect and those of the seasons before it), then a constant effect of each regressor.</summary>
    /// <param name="seasonLength">How many values a season has; 1 for none.</param>
    /// <param name="regressors">Columns; a value of a regressor is only asked for where a value of the series is.</param>
    /// <param name="startMean">What the level is first thought to be.</param>
    /// <param name="startVariance">How uncertain each state is at first; a regressor's effect when multiplied by its standard deviation.</param>
    public StateSpace ToStateSpace(int seasonLength, IReadOnlyList<IReadOnlyList<double>> regressors, double startMean, double startVariance)
    {
        var kinds = Kinds(seasonLength, regressors.Count).ToArray();
        var first = Array.IndexOf(kinds, StateKind.Season);
        var regression = kinds.Length - regressors.Count;
        var covariance = new double[kinds.Length, kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
            covariance[i, i] = kinds[i] == StateKind.Regressor ? startVariance / regressors[i - regression].PopulationVariance() : startVariance;
        return new(
            [.. kinds.Select((kind, i) => From(kind, i, first, seasonLength))],
            (time, i) => kinds[i] switch
            {
                StateKind.Level => 1,
                StateKind.Season => i == first ? 1 : 0,
                StateKind.Regressor => regressors[i - regression][time],
                _ => 0,
            },
            [.. kinds.Select((kind, i) => kind switch
            {
                StateKind.Level => LevelVariance,
                StateKind.Slope => SlopeVariance ?? 0,
                StateKind.Season => i == first ? SeasonVariance : 0,
                _ => 0,
            })],
            NoiseVariance,
            [.. kinds.Select(kind => kind == StateKind.Level ? startMean : 0)],
            covariance);
    }

    private IEnumerable<StateKind> Kinds(int seasonLength, int regressorCount) =>
    [
        StateKind.Level,
        .. SlopeVariance is null ? Array.Empty<StateKind>() : [StateKind.Slope],
        .. Enumerable.Repeat(StateKind.Season, seasonLength - 1),
        .. Enumerable.Repeat(StateKind.Regressor, regressorCount),
    ];

    private IReadOnlyList<(int From, double Weight)> From(StateKind kind, int state, int firstSeason, int seasonLength) => kind switch
    {
        StateKind.Level when SlopeVariance is not null => [(state, 1), (state + 1, 1)],
        StateKind.Season when state == firstSeason => [.. Enumerable.Range(firstSeason, seasonLength - 1).Select(from => (from, -1.0))],
        StateKind.Season => [(state - 1, 1)],
        _ => [(state, 1)],
    };

    private enum StateKind
    {
        Level,
        Slope,
        Season,
        Regressor,
    }
}
