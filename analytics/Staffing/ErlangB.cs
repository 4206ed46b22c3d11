namespace Stats.Analytics.Staffing;

/// <summary>The M/M/n/n queue: who finds all agents busy is turned away.</summary>
public static class ErlangB
{
    /// <summary>The share of contacts that find all agents busy.</summary>
    /// <param name="offeredLoadErlangs">Arrival rate × mean handle time, in erlangs. Finite, at least 0.</param>
    /// <param name="agents">Agents on duty. At least 0.</param>
    /// <returns>A probability in [0, 1]; 0 where the true value is too small for a double (below 1e-308).</returns>
    /// <remarks>1/B = Σ over k of n(n−1)…(n−k+1) ÷ aᵏ: all terms are positive, so nothing cancels, and it ends when the rest is too small to
    /// matter. Source: Erlang (1917); Gans, Koole and Mandelbaum (2003), M&amp;SOM 5(2).</remarks>
    public static double BlockingFraction(double offeredLoadErlangs, int agents) => 1 / (1 + OddsOfFree(offeredLoadErlangs, agents));

    /// <summary>The share of their time that agents are busy: a(1 − B) ÷ n, in [0, 1]; 0 without agents.</summary>
    /// <inheritdoc cref="BlockingFraction" path="/param"/>
    public static double OccupancyFraction(double offeredLoadErlangs, int agents) =>
        agents == 0 ? 0 : Math.Min(1, offeredLoadErlangs * (1 - BlockingFraction(offeredLoadErlangs, agents)) / agents);

    /// <summary>(1 − B) ÷ B, at least 0; infinite where B is too small for a double.</summary>
    internal static double OddsOfFree(double offeredLoadErlangs, int agents)
    {
        if (!double.IsFinite(offeredLoadErlangs) || offeredLoadErlangs < 0)
            throw new ArgumentOutOfRangeException(nameof(offeredLoadErlangs), offeredLoadErlangs, "The offered load is a finite number, at least 0.");
        ArgumentOutOfRangeException.ThrowIfNegative(agents);
        var (sum, term) = (0.0, 1.0);
        for (var free = agents; free > 0 && double.IsFinite(sum); free--)
        {
            var ratio = free / offeredLoadErlangs;
            term *= ratio;
            sum += term;

            // The ratios fall, so the rest is less than a geometric series.
            if (ratio < 1 && term * ratio < sum * (1 - ratio) * 1e-18)
                break;
        }

        return sum;
    }
}
