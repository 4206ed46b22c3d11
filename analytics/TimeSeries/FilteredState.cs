namespace Stats.Analytics.TimeSeries;

/// <summary>What is known of the states of a model at one time, from the values so far.</summary>
public sealed class FilteredState
{
    private readonly StateSpace model;
    private readonly int size;
    private readonly double[] mean;
    private readonly double[] loading;
    private readonly double[] gain;
    private readonly double[] nextMean;
    private double[,] covariance;
    private double[,] half;
    private double[,] next;
    private int time;

    internal FilteredState(StateSpace model)
    {
        this.model = model;
        size = model.StartMean.Count;
        mean = [.. model.StartMean];
        covariance = (double[,])model.StartCovariance.Clone();
        (loading, gain, nextMean) = (new double[size], new double[size], new double[size]);
        (half, next) = (new double[size, size], new double[size, size]);
    }

    /// <summary>The logarithm of the likelihood of the values so far.</summary>
    public double LogLikelihood { get; private set; }

    /// <summary>How many states there are.</summary>
    public int Count => size;

    /// <summary>The mean of a state.</summary>
    public double Mean(int state) => mean[state];

    /// <summary>The variance of a state.</summary>
    public double Variance(int state) => covariance[state, state];

    /// <summary>Forecasts of the values to come, and of the sum of some of them.</summary>
    /// <param name="isSummed">For each value to come whether it is in the sum.</param>
    /// <returns>The mean of each, and the variance of the sum, noise included. The state itself goes on to the end of them.</returns>
    public (double[] Means, double TotalVariance) Forecast(IReadOnlyList<bool> isSummed)
    {
        var (means, total) = (new double[isSummed.Count], 0.0);
        var shared = new double[size];
        for (var ahead = 0; ahead < means.Length; ahead++)
        {
            (means[ahead], var variance) = Predict();
            if (isSummed[ahead])
            {
                for (var i = 0; i < size; i++)
                {
                    variance += 2 * loading[i] * shared[i];
                    shared[i] += gain[i];
                }

                total += variance;
            }

            var before = (double[])shared.Clone();
            for (var i = 0; i < size; i++)
                shared[i] = Next(before, i);
            Advance();
        }

        return (means, total);
    }

    internal void Observe(double value)
    {
        var (expected, variance) = Predict();
        var error = value - expected;
        LogLikelihood -= 0.5 * (Math.Log(2 * Math.PI * variance) + (error * error / variance));
        for (var i = 0; i < size; i++)
        {
            mean[i] += gain[i] * error / variance;
            for (var j = 0; j < size; j++)
                covariance[i, j] -= gain[i] * gain[j] / variance;
        }
    }

    internal void Advance()
    {
        for (var i = 0; i < size; i++)
        {
            nextMean[i] = Next(mean, i);
            for (var j = 0; j < size; j++)
            {
                half[i, j] = 0;
                foreach (var (from, weight) in model.Transition[i])
                    half[i, j] += weight * covariance[from, j];
            }
        }

        nextMean.CopyTo(mean, 0);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                next[i, j] = 0;
                foreach (var (from, weight) in model.Transition[j])
                    next[i, j] += weight * half[i, from];
            }

            next[i, i] += model.ShockVariances[i];
        }

        (covariance, next) = (next, covariance);
        time++;
    }

    /// <summary>The mean and variance of the value at this time; the gain is then the covariance of each state with it.</summary>
    private (double Mean, double Variance) Predict()
    {
        var (expected, variance) = (0.0, model.NoiseVariance);
        for (var i = 0; i < size; i++)
            loading[i] = model.Loading(time, i);
        for (var i = 0; i < size; i++)
        {
            gain[i] = 0;
            for (var j = 0; j < size; j++)
                gain[i] += covariance[i, j] * loading[j];
            variance += loading[i] * gain[i];
            expected += loading[i] * mean[i];
        }

        return (expected, variance);
    }

    private double Next(double[] states, int state)
    {
        var sum = 0.0;
        foreach (var (from, weight) in model.Transition[state])
            sum += weight * states[from];
        return sum;
    }
}
