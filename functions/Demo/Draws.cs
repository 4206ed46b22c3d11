namespace Stats.Functions.Demo;

/// <summary>Draws from the distributions that the demo needs; the same sequence for the same seed.</summary>
internal static class Draws
{
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Counts by Knuth's product of uniforms, in parts of at most 30 so that the product does not underflow.</summary>
    public static int Poisson(this Random random, double mean)
    {
        var count = 0;
        for (; mean > 30; mean -= 30)
            count += PoissonPart(random, 30);
        return count + PoissonPart(random, mean);
    }

    public static double Exponential(this Random random, double mean) => -mean * Math.Log(1 - random.NextDouble());

    /// <summary>Box–Muller.</summary>
    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static double LogNormal(this Random random, double mean, double sigma) =>
        mean * Math.Exp(sigma * random.Normal() - sigma * sigma / 2);

    private static int PoissonPart(Random random, double mean)
    {
        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = random.NextDouble(); product > limit; product *= random.NextDouble())
            count++;
        return count;
    }
}
