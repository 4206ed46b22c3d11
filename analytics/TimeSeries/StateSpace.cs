namespace Stats.Analytics.TimeSeries;

/// <summary>A linear Gaussian model of one series: y(t) = loading(t) · state(t) + noise, state(t + 1) = transition · state(t) + shocks.</summary>
/// <param name="Transition">For each state what it is made of next: the states it comes from, and their weights.</param>
/// <param name="Loading">For each state its weight in the value at a time.</param>
/// <param name="ShockVariances">For each state the variance of its shocks, which are independent.</param>
/// <param name="NoiseVariance">The variance of the noise; the values' own.</param>
/// <param name="StartMean">What is known of the states at the first value.</param>
/// <param name="StartCovariance">How well: very large variances where nothing is known (a near-diffuse start).</param>
public sealed record StateSpace(
    IReadOnlyList<IReadOnlyList<(int From, double Weight)>> Transition,
    Func<int, int, double> Loading,
    IReadOnlyList<double> ShockVariances,
    double NoiseVariance,
    IReadOnlyList<double> StartMean,
    double[,] StartCovariance)
{
    /// <summary>The Kalman filter through all values; an unknown one (not a number) is stepped over.</summary>
    /// <param name="values">The series.</param>
    /// <remarks>Durbin and Koopman (2012), Time Series Analysis by State Space Methods, chapters 4 and 7.</remarks>
    public FilteredState Filter(IReadOnlyList<double> values)
    {
        var state = new FilteredState(this);
        for (var time = 0; time < values.Count; time++)
        {
            if (double.IsFinite(values[time]))
                state.Observe(values[time]);
            state.Advance();
        }

        return state;
    }
}
