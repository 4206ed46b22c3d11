namespace Stats.Analytics.TimeSeries;

/// <summary>The order of a seasonal ARIMA process: (AR, differences, MA), and the same a season apart.</summary>
/// <param name="AutoregressiveCount">How many earlier values it rests on.</param>
/// <param name="DifferenceCount">How many times it is differenced.</param>
/// <param name="MovingAverageCount">How many earlier shocks it rests on.</param>
/// <param name="SeasonalAutoregressiveCount">How many values a season apart it rests on.</param>
/// <param name="SeasonalDifferenceCount">How many times it is differenced by the season.</param>
/// <param name="SeasonalMovingAverageCount">How many shocks a season apart it rests on.</param>
public sealed record ArimaOrder(
    int AutoregressiveCount,
    int DifferenceCount,
    int MovingAverageCount,
    int SeasonalAutoregressiveCount = 0,
    int SeasonalDifferenceCount = 0,
    int SeasonalMovingAverageCount = 0)
{
    /// <summary>Box and Jenkins' airline model: (0,1,1)(0,1,1).</summary>
    public static ArimaOrder Airline { get; } = new(0, 1, 1, 0, 1, 1);

    /// <summary>How many coefficients the process has.</summary>
    internal int Count => AutoregressiveCount + MovingAverageCount + SeasonalAutoregressiveCount + SeasonalMovingAverageCount;
}
