namespace Stats.Analytics.Forecasting;

/// <summary>How large each day is, by <see cref="DriftingRegression"/>; a surprising day counts less.</summary>
/// <remarks>A day whose surprise is r usual ones counts 3 ÷ r as much when r is above 3. The usual surprise is 1.4826 × the median of those before (a
/// normal's standard deviation). An outlier lasts a day: a second one to the same side is news. Source: Huber (1964), Annals of Mathematical Statistics 35.
/// </remarks>
internal static class SizeModel
{
    private const double Surprising = 2;
    private const double Outlying = 3;

    /// <summary>Days at the start that tell the usual surprise only.</summary>
    private const int Settling = 20;

    /// <summary>Days at the very start, when everything is a surprise.</summary>
    private const int Ignored = 5;

    /// <param name="sizes">Each day of the past; not a number where unknown.</param>
    /// <param name="regressors">What is known of each day, those to come included.</param>
    /// <param name="drift">How surprises last.</param>
    /// <param name="firstOrigin">The first origin: so many days are known.</param>
    /// <param name="horizon">How many days of the grid to forecast from each.</param>
    /// <returns>For each origin from 0 on the sizes ahead (empty before <paramref name="firstOrigin"/>), and how much each day of the past counted.</returns>
    public static (double[][] Ahead, double[] Weights) Roll(double[] sizes, DayRegressors regressors, Drift drift, int firstOrigin, int horizon)
    {
        var model = new DriftingRegression(regressors.PriorVariances, 1, drift);
        var ahead = new double[sizes.Length + 1][];
        var weights = Enumerable.Repeat(1.0, sizes.Length).ToArray();
        var (usual, lastSign, seen) = (new List<double>(), 0, 0);
        for (var day = 0; day <= sizes.Length; day++)
        {
            ahead[day] = day < firstOrigin ? [] : Array.ConvertAll(model.Expect(regressors.Between(day, day + horizon)), values => values[0]);
            if (day == sizes.Length)
                break;
            if (double.IsNaN(sizes[day]))
            {
                model.Miss();
                continue;
            }

            var surprise = sizes[day] - model.Expect(regressors.Between(day, day + 1))[0][0];
            seen++;
            if (seen > Settling)
                weights[day] = Weight(surprise);
            if (seen > Ignored)
                Insert(Math.Abs(surprise));
            model.See(regressors.Rows[day], [sizes[day]], weights[day]);
        }

        return (ahead, weights);

        double Weight(double surprise)
        {
            var distance = Math.Abs(surprise) / Math.Max(1e-9, 1.4826 * usual[usual.Count / 2]);
            var sign = distance > Surprising ? Math.Sign(surprise) : 0;
            var isNews = sign != 0 && sign == lastSign;
            lastSign = sign;
            return isNews ? 1 : Math.Min(1, Outlying / Math.Max(Outlying, distance));
        }

        void Insert(double size)
        {
            var place = usual.BinarySearch(size);
            usual.Insert(place < 0 ? ~place : place, size);
        }
    }
}
