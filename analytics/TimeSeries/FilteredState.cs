namespace Stats.Analytics.TimeSeries;

/// <summary>What is known of the states of a model at one time, from the values so far.</summary>
public sealed class FilteredState
{
    private readonly StateSpace model;
    private readonly (int From, double Weight)[][] transition;
    private readonly double[] mean;
    private readonly double[] loading;
    private readonly double[] gain;
    private readonly double[] kept;
    private readonly double[][] covariance;
    private readonly double[][] half;
    private int time;

    internal FilteredState(StateSpace model)
    {
        this.model = model;
        Count = model.StartMean.Count;
        transition = [.. model.Transition.Select(from => from.ToArray())];
        mean = [.. model.StartMean];
        covariance = [.. Enumerable.Range(0, Count).Select(i => Enumerable.Range(0, Count).Select(j => model.StartCovariance[i, j]).ToArray())];
        half = [.. covariance.Select(_ => new double[Count])];
        (loading, gain, kept) = (new double[Count], new double[Count], new double[Count]);
    }

    /// <summary>How many states there are.</summary>
    public int Count { get; }

    /// <summary>The logarithm of the likelihood of the values so far.</summary>
    public double LogLikelihood { get; private set; }

    /// <summary>The mean of a state.</summary>
    public double Mean(int state) => mean[state];

    /// <summary>The variance of a state.</summary>
    public double Variance(int state) => covariance[state][state];

    /// <summary>Forecasts of the values to come, and of the sum of some of them.</summary>
    /// <param name="isSummed">For each value to come whether it is in the sum.</param>
    /// <returns>The mean of each, and the variance of the sum, noise included. The state itself goes on to the end of them.</returns>
    public (double[] Means, double TotalVariance) Forecast(IReadOnlyList<bool> isSummed)
    {
        var (means, total) = (new double[isSummed.Count], 0.0);

        // The covariance of each state with the sum so far.
        var shared = new double[Count];
        for (var ahead = 0; ahead < means.Length; ahead++)
        {
            (means[ahead], var variance) = Predict();
            if (isSummed[ahead])
            {
                for (var i = 0; i < Count; i++)
                {
                    variance += 2 * loading[i] * shared[i];
                    shared[i] += gain[i];
                }

                total += variance;
            }

            Move(shared);
            Advance();
        }

        return (means, total);
    }

    internal void Observe(double value)
    {
        var (expected, variance) = Predict();
        var error = value - expected;
        LogLikelihood -= 0.5 * (Math.Log(2 * Math.PI * variance) + (error * error / variance));
        for (var i = 0; i < Count; i++)
        {
            var (row, share) = (covariance[i], gain[i] / variance);
            mean[i] += share * error;
            for (var j = 0; j < row.Length; j++)
                row[j] -= share * gain[j];
        }
    }

    internal void Advance()
    {
        Move(mean);
        for (var i = 0; i < Count; i++)
        {
            var row = half[i];
            Array.Clear(row);
            foreach (var (from, weight) in transition[i])
            {
                var source = covariance[from];
                for (var j = 0; j < row.Length; j++)
                    row[j] += weight * source[j];
            }
        }

        for (var i = 0; i < Count; i++)
        {
            var (row, source) = (covariance[i], half[i]);
            for (var j = 0; j < row.Length; j++)
                row[j] = Sum(transition[j], source);
            row[i] += model.ShockVariances[i];
        }

        time++;
    }

    /// <summary>The mean and variance of the value at this time; the gain is then the covariance of each state with it.</summary>
    private (double Mean, double Variance) Predict()
    {
        var (expected, variance) = (0.0, model.NoiseVariance);
        Array.Clear(gain);
        for (var i = 0; i < Count; i++)
        {
            var weight = loading[i] = model.Loading(time, i);
            if (weight == 0)
                continue;
            var row = covariance[i];
            for (var j = 0; j < row.Length; j++)
                gain[j] += weight * row[j];
        }

        for (var i = 0; i < Count; i++)
        {
            expected += loading[i] * mean[i];
            variance += loading[i] * gain[i];
        }

        return (expected, variance);
    }

    private void Move(double[] states)
    {
        states.CopyTo(kept, 0);
        for (var i = 0; i < Count; i++)
            states[i] = Sum(transition[i], kept);
    }

    private static double Sum((int From, double Weight)[] terms, double[] states)
    {
        var sum = 0.0;
        foreach (var (from, weight) in terms)
            sum += weight * states[from];
        return sum;
    }
}
