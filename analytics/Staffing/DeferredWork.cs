namespace Stats.Analytics.Staffing;

/// <summary>Work that need not be done at once (e-mail, cases) but within a promised number of working days.</summary>
public static class DeferredWork
{
    /// <summary>The least capacity, the same every working day, with which all work is done in time, and the stretch of days that decides it.</summary>
    /// <param name="work">The work that comes in on each working day, in any unit (person-days, hours). Finite, at least 0.</param>
    /// <param name="promisedDays">D: work of day d is done on day d + D at the latest. At least 0.</param>
    /// <returns>The first such stretch; <see langword="null"/> when there is no work.</returns>
    /// <remarks>The work that comes in from day s to day t must be done on the days s…t + D: capacity = max of Σ work ÷ (t − s + 1 + D). That is
    /// enough when work is done in order of arrival. Source: Horn (1974), Naval Research Logistics 21(1); Yao, Demers and Shenker (1995), FOCS.</remarks>
    public static WorkStretch? LeastCapacity(IReadOnlyList<double> work, int promisedDays)
    {
        Check(work, promisedDays);
        WorkStretch? worst = null;
        for (var first = 0; first < work.Count; first++)
        {
            var sum = 0.0;
            for (var last = first; last < work.Count; last++)
            {
                sum += work[last];
                var perDay = sum / (last - first + 1 + promisedDays);
                if (perDay > (worst?.WorkPerDay ?? 0))
                    worst = new(perDay, first, last);
            }
        }

        return worst;
    }

    /// <summary>The most even plan that does all work in time: how much to do each day. Of all plans its largest day is least, and so is Σ f(day) for
    /// every convex f, such as the cost of overtime.</summary>
    /// <inheritdoc cref="LeastCapacity" path="/param"/>
    /// <returns>The work to do on each of the days given and the D days after them.</returns>
    /// <remarks>What is done by the end of a day is at most what has come in and at least what is due: the plan is the tightest string between the two,
    /// which is the schedule of Yao, Demers and Shenker (1995), FOCS, where work is due in order of arrival.</remarks>
    public static IReadOnlyList<double> Levelled(IReadOnlyList<double> work, int promisedDays)
    {
        Check(work, promisedDays);
        var arrived = new double[work.Count + promisedDays + 1];
        for (var day = 1; day < arrived.Length; day++)
            arrived[day] = arrived[day - 1] + (day <= work.Count ? work[day - 1] : 0);

        var plan = new double[arrived.Length - 1];
        var (from, done) = (0, 0.0);
        while (from < plan.Length)
        {
            var (to, perDay) = NextBend(arrived, promisedDays, from, done);
            Array.Fill(plan, perDay, from, to - from);
            done += perDay * (to - from);
            from = to;
        }

        return plan;
    }

    /// <summary>The straight piece of the string that begins at the end of day <paramref name="from"/>.</summary>
    private static (int To, double PerDay) NextBend(double[] arrived, int promisedDays, int from, double done)
    {
        var (slowest, slowestAt, fastest, fastestAt) = (0.0, from + 1, double.PositiveInfinity, from + 1);
        var last = arrived.Length - 1;
        for (var day = from + 1; day <= last; day++)
        {
            // At the end all that has come in is due, so there the two are one.
            var due = (arrived[Math.Max(0, day - promisedDays)] - done) / (day - from);
            var most = (arrived[day] - done) / (day - from);
            if (due > fastest)
                return (fastestAt, Math.Max(0, fastest));
            if (most < slowest)
                return (slowestAt, slowest);
            if (due >= slowest)
                (slowest, slowestAt) = (due, day);
            if (most <= fastest)
                (fastest, fastestAt) = (most, day);
        }

        return (last, slowest);
    }

    private static void Check(IReadOnlyList<double> work, int promisedDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(promisedDays);
        if (work.Any(day => !double.IsFinite(day) || day < 0))
            throw new ArgumentOutOfRangeException(nameof(work), "Work is a finite number a day, at least 0.");
    }
}
