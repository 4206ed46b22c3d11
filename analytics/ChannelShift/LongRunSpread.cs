namespace Stats.Analytics.ChannelShift;

/// <summary>How uncertain the sum of a series is, when its values may depend on each other.</summary>
/// <param name="Variance">Of the sum.</param>
/// <param name="DegreesOfFreedom">How well the variance is known, for Student's t.</param>
/// <remarks>
/// The mean of the squared weights of the series' slowest cosine waves. They leave out fast changes such as the rhythm of the week, catch slow ones such as
/// autocorrelation, and are independent of each other, so that t is right also with few of them.
/// Source: Lazarus, Lewis, Stock and Watson (2018), Journal of Business &amp; Economic Statistics 36(4); Müller (2007), Journal of Econometrics 141.
/// </remarks>
internal readonly record struct LongRunSpread(double Variance, double DegreesOfFreedom)
{
    private const int FewestWaves = 4;

    /// <summary>The spread of Σ values.</summary>
    /// <param name="values">In order of time, at least two; their mean does not matter.</param>
    public static LongRunSpread Of(IReadOnlyList<double> values)
    {
        var n = values.Count;
        var waves = Math.Min(n - 1, Math.Max(FewestWaves, (int)Math.Round(0.4 * Math.Pow(n, 2.0 / 3))));
        var sum = 0.0;
        for (var wave = 1; wave <= waves; wave++)
        {
            var weight = 0.0;
            for (var i = 0; i < n; i++)
                weight += values[i] * Math.Cos(Math.PI * wave * (i + 0.5) / n);
            sum += 2 * weight * weight;
        }

        return new(sum / waves, waves);
    }

    /// <summary>Of the sum of two independent series (Welch and Satterthwaite).</summary>
    public static LongRunSpread operator +(LongRunSpread a, LongRunSpread b)
    {
        var variance = a.Variance + b.Variance;
        var spread = (a.Variance * a.Variance / a.DegreesOfFreedom) + (b.Variance * b.Variance / b.DegreesOfFreedom);
        return new(variance, spread > 0 ? variance * variance / spread : a.DegreesOfFreedom + b.DegreesOfFreedom);
    }
}
