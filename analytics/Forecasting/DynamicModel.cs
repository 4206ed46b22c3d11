namespace Stats.Analytics.Forecasting;

/// <summary>
/// A daily series as level + short-lived deviation + weekday + calendar, filtered day by day; outliers are damped as a Student t would have them.
/// </summary>
/// <remarks>
/// State: a level that wanders (random walk, <see cref="LevelVariance"/>), a deviation that fades (autoregression of order 1), seven weekday effects and
/// one effect for each regressor, the last two constant but unknown. Kalman filter; an observation r standard deviations off counts (ν + 1) ÷ (ν + r²)
/// as much. Sources: West and Harrison (1997), Bayesian Forecasting and Dynamic Models; Masreliez (1975) for the damping.
/// </remarks>
internal sealed record DynamicModel(double NoiseVariance, double LevelVariance, double DeviationVariance, double Persistence)
{
    /// <summary>Degrees of freedom: fewer damp outliers more.</summary>
    private const double Freedom = 8;

    /// <summary>Squared standard deviations beyond which a day is a surprise.</summary>
    private const double Surprising = 4;

    private const int Deviation = 1;
    private const int FirstWeekday = 2;
    private const int FirstRegressor = FirstWeekday + 7;

    /// <summary>Days at the start that only settle the filter.</summary>
    private const int Settling = 5;

    /// <summary>How far the level, a weekday and a regressor may lie from 0 beforehand: standard deviations.</summary>
    internal readonly record struct Prior(double Level, double Weekday, double Regressor);

    /// <summary>Filters the first <paramref name="pastCount"/> values.</summary>
    /// <param name="values">Not a number where unknown.</param>
    /// <param name="weekdays">0–6 for each day, those to come included.</param>
    /// <param name="calendar">The regressors of each day, those to come included.</param>
    /// <param name="pastCount">How many days are past.</param>
    /// <param name="start">A first guess of the level.</param>
    /// <param name="prior">What is thought beforehand.</param>
    /// <param name="forecast">Called with each origin (so many days are known) and a function that forecasts the day with a given index.</param>
    /// <returns>−log likelihood of the values, each given those before it, but for a constant.</returns>
    public double Filter(
        double[] values, int[] weekdays, IReadOnlyList<double[]> calendar, int pastCount, double start, Prior prior,
        Action<int, Func<int, double>>? forecast = null)
    {
        var size = FirstRegressor + calendar[0].Length;
        var mean = new double[size];
        var covariance = new double[size * size];
        Start();
        var gain = new double[size];
        var loss = 0.0;
        var lastSurprise = 0;
        for (var day = 0; ; day++)
        {
            forecast?.Invoke(day, target => Forecast(day, target));
            if (day == pastCount)
                return loss;
            Predict();
            if (!double.IsNaN(values[day]))
                loss += Update(day) * (day < Settling ? 0 : 1);
        }

        void Start()
        {
            mean[0] = start;
            for (var i = 0; i < size; i++)
            {
                var deviation = i == 0 ? prior.Level : i < FirstRegressor ? prior.Weekday : prior.Regressor;
                covariance[(i * size) + i] = i == Deviation ? DeviationVariance / (1 - (Persistence * Persistence)) : deviation * deviation;
            }
        }

        void Predict()
        {
            mean[Deviation] *= Persistence;
            for (var i = 0; i < size; i++)
            {
                covariance[(Deviation * size) + i] *= Persistence;
                covariance[(i * size) + Deviation] *= Persistence;
            }

            covariance[0] += LevelVariance;
            covariance[(Deviation * size) + Deviation] += DeviationVariance;
        }

        double Update(int day)
        {
            var loaded = Loaded(day);
            var (expected, variance) = (0.0, 0.0);
            for (var i = 0; i < size; i++)
            {
                var sum = 0.0;
                foreach (var (state, loading) in loaded)
                    sum += covariance[(i * size) + state] * loading;
                gain[i] = sum;
            }

            foreach (var (state, loading) in loaded)
            {
                variance += loading * gain[state];
                expected += loading * mean[state];
            }

            var error = values[day] - expected;
            var spread = variance + NoiseVariance;
            var distance = error * error / spread;

            // An outlier lasts a day; a second one to the same side is news.
            var surprise = distance > Surprising ? Math.Sign(error) : 0;
            var weight = surprise != 0 && surprise == lastSurprise ? 1 : Math.Min(1, (Freedom + 1) / (Freedom + distance));
            lastSurprise = surprise;
            var damped = variance + (NoiseVariance / weight);
            for (var i = 0; i < size; i++)
            {
                var share = gain[i] / damped;
                mean[i] += share * error;
                var row = covariance.AsSpan(i * size, size);
                for (var j = 0; j < row.Length; j++)
                    row[j] -= share * gain[j];
            }

            return (0.5 * Math.Log(spread)) + (0.5 * (Freedom + 1) * Math.Log(1 + (distance / Freedom)));
        }

        // Most regressors are 0 on most days.
        List<(int State, double Loading)> Loaded(int day)
        {
            var loaded = new List<(int, double)>(size) { (0, 1), (Deviation, 1), (FirstWeekday + weekdays[day], 1) };
            for (var i = 0; i < calendar[day].Length; i++)
            {
                if (calendar[day][i] != 0)
                    loaded.Add((FirstRegressor + i, calendar[day][i]));
            }

            return loaded;
        }

        double Forecast(int origin, int target)
        {
            var value = mean[0] + (mean[Deviation] * Math.Pow(Persistence, target - origin + 1)) + mean[FirstWeekday + weekdays[target]];
            for (var i = 0; i < calendar[target].Length; i++)
                value += mean[FirstRegressor + i] * calendar[target][i];
            return value;
        }
    }
}
