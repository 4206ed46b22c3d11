using System.Globalization;

namespace Stats.Analytics.Forecasting;

/// <summary>Several models' forecasts in one: the better each has been that far ahead, the more it weighs.</summary>
/// <remarks>
/// Weights exp(−100 × (loss ÷ least loss − 1)), the loss being the absolute errors of intervals and of days over all origins of the past, for one day, one
/// week and longer ahead by themselves.
/// Combinations beat the choice of one. Source: Timmermann (2006), Handbook of Economic Forecasting 1.
/// </remarks>
internal sealed class Blend
{
    private const double Sharpness = 100;

    /// <summary>Models that weigh less are not named.</summary>
    private const double LeastNamed = 0.1;

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
        Candidate[] candidates = [.. Candidates.Of(grid, firstOrigin, horizon)];
        var weights = new double[horizon][];
        foreach (var steps in HorizonStretches.Of(grid.WeekLength, horizon))
        {
            var stretch = Weigh(grid, candidates, firstOrigin, steps);
            foreach (var step in steps)
                weights[step] = stretch;
        }

        return new(
            [.. Enumerable.Range(0, grid.PastCount + 1).Select(origin => Enumerable.Range(0, candidates[0].ByOrigin[origin].Length)
                .Select(step => Mix(candidates, weights[step], origin, step, grid.IntervalCount)).ToArray())],
            Words(candidates, weights[Math.Min(horizon, grid.WeekLength) - 1]));
    }

    private static string Words(Candidate[] candidates, double[] weights)
    {
        var named = candidates.Zip(weights).Where(one => one.Second >= LeastNamed).OrderByDescending(one => one.Second).ToList();
        var others = 1 - named.Sum(one => one.Second);
        return string.Join(" + ", named.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Second:0.00} {one.First.Name}"))
            .Concat(others >= 0.005 ? [string.Create(CultureInfo.InvariantCulture, $"{others:0.00} {candidates.Length - named.Count} others")] : []));
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
        for (var origin = firstOrigin; origin < grid.PastCount; origin++)
        {
            foreach (var step in steps)
            {
                if (origin + step >= grid.PastCount || grid.Counts[origin + step] is not { } counts)
                    continue;
                var total = 0.0;
                for (var i = 0; i < counts.Length; i++)
                {
                    var error = counts[i] - byOrigin[origin][step][i];
                    total += error;
                    loss += Math.Abs(error);
                }

                loss += Math.Abs(total);
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
