using System.Globalization;

namespace Stats.Analytics.Forecasting;

/// <summary>Several models' forecasts in one: the better each has been that far ahead, the more it weighs.</summary>
/// <remarks>
/// Weights exp(−30 × (loss ÷ least loss − 1)), the loss being WAPE over all origins of the past, for one day, one week and longer ahead by themselves.
/// Combinations beat the choice of one. Source: Timmermann (2006), Handbook of Economic Forecasting 1.
/// </remarks>
internal sealed class Blend
{
    private const double Sharpness = 30;

    /// <summary>In so many weeks an error loses half its weight: after a shift of the level those who follow soon weigh more.</summary>
    private const double HalfLifeWeeks = 6;

    private Blend(double[][][] byOrigin, string method) => (ByOrigin, Method) = (byOrigin, method);

    /// <summary>The blended forecasts: origin × days ahead × intervals.</summary>
    public double[][][] ByOrigin { get; }

    /// <summary>What the models weigh a week ahead, in words.</summary>
    public string Method { get; }

    /// <summary>Every model, blended.</summary>
    /// <param name="grid">The past, and the days to come.</param>
    /// <param name="firstOrigin">The first origin to forecast from.</param>
    /// <param name="horizon">How many days of the grid to forecast.</param>
    public static Blend Of(DemandGrid grid, int firstOrigin, int horizon)
    {
        Candidate[] candidates =
        [
            ProfileModel.Of(grid, firstOrigin, horizon, wanders: false),
            ProfileModel.Of(grid, firstOrigin, horizon, wanders: true),
            LowRankModel.Of(grid, firstOrigin, horizon, wanders: false),
            LowRankModel.Of(grid, firstOrigin, horizon, wanders: true),
            CellSmoothing.Of(grid, firstOrigin, horizon, 0.1),
            CellSmoothing.Of(grid, firstOrigin, horizon, 0.3),
        ];
        var weights = new double[horizon][];
        foreach (var steps in Stretches(grid.WeekLength, horizon))
        {
            var stretch = Weigh(grid, candidates, firstOrigin, steps);
            foreach (var step in steps)
                weights[step] = stretch;
        }

        var week = weights[Math.Min(horizon, grid.WeekLength) - 1];
        var method = string.Join(" + ", candidates.Select((candidate, i) => (candidate.Name, Weight: week[i]))
            .Where(one => one.Weight >= 0.005)
            .OrderByDescending(one => one.Weight)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Weight:0.00} {one.Name}")));
        return new(
            [.. Enumerable.Range(0, grid.PastCount + 1).Select(origin => Enumerable.Range(0, candidates[0].ByOrigin[origin].Length)
                .Select(step => Mix(candidates, weights[step], origin, step, grid.IntervalCount)).ToArray())],
            method);
    }

    /// <summary>One day ahead, the rest of the week, and all that is later: 0 is the first day.</summary>
    internal static IEnumerable<IReadOnlyList<int>> Stretches(int weekLength, int horizon)
    {
        int[] ends = [1, weekLength, horizon];
        return ends.Select((end, i) => (From: i == 0 ? 0 : Math.Min(ends[i - 1], horizon), To: Math.Min(end, horizon)))
            .Where(stretch => stretch.To > stretch.From)
            .Select(stretch => (IReadOnlyList<int>)[.. Enumerable.Range(stretch.From, stretch.To - stretch.From)]);
    }

    private static double[] Weigh(DemandGrid grid, Candidate[] candidates, int firstOrigin, IReadOnlyList<int> steps)
    {
        var losses = Array.ConvertAll(candidates, candidate => Loss(grid, candidate.ByOrigin, firstOrigin, steps));
        var least = losses.Min();
        var weights = Array.ConvertAll(losses, loss => least > 0 ? Math.Exp(-Sharpness * ((loss / least) - 1)) : 1);
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    private static double Loss(DemandGrid grid, double[][][] byOrigin, int firstOrigin, IReadOnlyList<int> steps)
    {
        var loss = 0.0;
        var fade = Math.Pow(0.5, 1 / (HalfLifeWeeks * grid.WeekLength));
        for (var origin = firstOrigin; origin < grid.PastCount; origin++)
        {
            loss *= fade;
            foreach (var step in steps)
            {
                if (origin + step < grid.PastCount && grid.Counts[origin + step] is { } counts)
                    loss += counts.Zip(byOrigin[origin][step], (count, forecast) => Math.Abs(count - forecast)).Sum();
            }
        }

        return loss;
    }

    private static double[] Mix(Candidate[] candidates, double[] weights, int origin, int step, int intervalCount)
    {
        var mixed = new double[intervalCount];
        for (var one = 0; one < candidates.Length; one++)
        {
            for (var i = 0; i < intervalCount; i++)
                mixed[i] += weights[one] * candidates[one].ByOrigin[origin][step][i];
        }

        return mixed;
    }
}
