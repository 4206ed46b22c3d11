namespace Stats.Analytics.Staffing;

/// <summary>The regularized incomplete gamma functions, with full relative precision in both tails and for shapes up to 1e10.</summary>
/// <remarks>Sources: the density by Loader (2000), Fast and Accurate Computation of Binomial Probabilities; the series and the continued fraction in
/// DLMF §8.7 and §8.9, evaluated by Lentz's method.</remarks>
internal static class PoissonGamma
{
    private const double StirlingFrom = 16;

    /// <summary>e^(−mean) meanˣ ÷ Γ(x + 1), x ≥ 0 and not only whole numbers.</summary>
    public static double Density(double x, double mean)
    {
        if (x >= StirlingFrom)
            return Math.Exp(-StirlingError(x) - Deviance(x, mean)) / Math.Sqrt(2 * Math.PI * x);

        // Γ(x + 1) from that of an argument large enough for Stirling's series.
        var (product, lifted) = (1.0, x);
        while (lifted < StirlingFrom)
            product *= ++lifted;
        var gamma = Math.Sqrt(2 * Math.PI * lifted) * Math.Exp((lifted * Math.Log(lifted)) - lifted + StirlingError(lifted));
        return Math.Pow(mean, x) * Math.Exp(-mean) * product / gamma;
    }

    /// <summary>P(x, z) and Q(x, z) = 1 − P(x, z): the smaller is computed, the other is what it leaves.</summary>
    public static (double Lower, double Upper) Regularized(double x, double z)
    {
        if (z <= x + 1)
        {
            var lower = Density(x, z) * Series(x, z);
            return (lower, 1 - lower);
        }

        var upper = x * Density(x, z) * ContinuedFraction(x, z);
        return (1 - upper, upper);
    }

    /// <summary>1 + z/(x+1) + z²/((x+1)(x+2)) + …, which is P(x, z) ÷ <see cref="Density"/>. Quick for z ≤ x + 1.</summary>
    public static double Series(double x, double z)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; ; k++)
        {
            var ratio = z / (x + k);
            term *= ratio;
            sum += term;
            if (ratio < 1 && term * ratio <= sum * (1 - ratio) * 1e-18)
                return sum;
        }
    }

    private static double ContinuedFraction(double x, double z)
    {
        var b = z + 1 - x;
        var (c, d) = (double.MaxValue, 1 / b);
        var value = d;
        for (var i = 1; ; i++)
        {
            var a = i * (x - i);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            value *= c * d;
            if (Math.Abs((c * d) - 1) <= 2.3e-16)
                return value;
        }
    }

    /// <summary>ln Γ(x + 1) less Stirling's (x + ½) ln x − x + ½ ln 2π, for x ≥ 16.</summary>
    private static double StirlingError(double x)
    {
        var square = x * x;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (1.0 / 1188 / square)) / square)) / square)) / square)) / x;
    }

    /// <summary>x ln(x ÷ mean) + mean − x, without loss where the two are close.</summary>
    private static double Deviance(double x, double mean)
    {
        var difference = x - mean;
        if (Math.Abs(difference) >= 0.1 * (x + mean))
            return (x * Math.Log(x / mean)) - difference;
        var ratio = difference / (x + mean);
        var sum = difference * ratio;
        var term = 2 * x * ratio;
        for (var k = 3; ; k += 2)
        {
            term *= ratio * ratio;
            var next = sum + (term / k);
            if (next == sum)
                return sum;
            sum = next;
        }
    }
}
