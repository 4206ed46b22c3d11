namespace Stats.Analytics.TimeSeries;

/// <summary>The points of a lattice where a density of few variables is not negligible.</summary>
public static class PosteriorGrid
{
    private const double Negligible = 8;
    private const double Curvature = 0.1;
    private const double Stride = 0.8;
    private const double LeastStride = 0.05;
    private const double MostStride = 1;

    /// <summary>From the highest point outwards, neighbour by neighbour, as long as the density is at least e⁻⁸ of the highest.</summary>
    /// <param name="logDensity">The logarithm of the density; minus infinity where it is 0.</param>
    /// <param name="start">Where to look for the highest point.</param>
    /// <returns>The points, and the logarithm of the probability mass around each.</returns>
    public static List<(double[] Point, double LogMass)> Of(Func<double[], double> logDensity, double[] start)
    {
        var top = Minimum.Find(point => -logDensity(point), start, 0.5);
        var highest = logDensity(top);
        var strides = top.Select((_, axis) => StrideAlong(axis, top, highest, logDensity)).ToArray();
        var logCell = strides.Sum(stride => Math.Log(stride));

        var found = new List<(double[] Point, double LogMass)>();
        var seen = new HashSet<string>();
        var waiting = new Queue<int[]>([new int[top.Length]]);
        while (waiting.TryDequeue(out var place))
        {
            if (!seen.Add(string.Join(' ', place)))
                continue;
            double[] point = [.. top.Select((value, axis) => value + (place[axis] * strides[axis]))];
            var density = logDensity(point);
            if (!(density > highest - Negligible))
                continue;
            found.Add((point, density + logCell));
            for (var axis = 0; axis < place.Length; axis++)
            {
                waiting.Enqueue([.. place.Select((value, other) => other == axis ? value + 1 : value)]);
                waiting.Enqueue([.. place.Select((value, other) => other == axis ? value - 1 : value)]);
            }
        }

        return found;
    }

    /// <summary>Most of a standard deviation, told from how the density falls off on both sides.</summary>
    private static double StrideAlong(int axis, double[] top, double highest, Func<double[], double> logDensity)
    {
        double At(double distance) => logDensity([.. top.Select((value, other) => other == axis ? value + distance : value)]);
        var bend = ((2 * highest) - At(Curvature) - At(-Curvature)) / (Curvature * Curvature);
        return bend > 0 ? Math.Clamp(Stride / Math.Sqrt(bend), LeastStride, MostStride) : MostStride;
    }
}
