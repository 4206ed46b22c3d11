using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>When in the day a channel is used: a weight per quarter of an hour of wall-clock time.</summary>
internal sealed class TimeOfDay
{
    public static readonly LocalTime PhoneOpens = new(8, 0);
    public static readonly LocalTime PhoneCloses = new(16, 30);

    /// <summary>Calls that come while the phones are open, 08:00 to 16:30.</summary>
    public static readonly TimeOfDay Phone =
        new([0, 0, 0, 0, 0, 0, 0, 0, 90, 128, 122, 100, 74, 106, 96, 80, 58, 0, 0, 0, 0, 0, 0, 0], closesAtQuarter: 66);

    public static readonly TimeOfDay Email =
        new([4, 2, 1, 1, 2, 6, 18, 50, 90, 100, 98, 84, 70, 84, 80, 72, 60, 44, 36, 38, 42, 38, 26, 12]);

    public static readonly TimeOfDay EService =
        new([6, 3, 2, 1, 2, 6, 18, 42, 70, 84, 86, 78, 76, 78, 74, 70, 66, 60, 66, 88, 100, 84, 48, 18]);

    private readonly double[] cumulative = new double[96];

    private TimeOfDay(ReadOnlySpan<int> hourWeights, int closesAtQuarter = 96)
    {
        double sum = 0;
        for (var quarter = 0; quarter < 96; quarter++)
            cumulative[quarter] = sum += quarter < closesAtQuarter ? hourWeights[quarter / 4] : 0;
        for (var quarter = 0; quarter < 96; quarter++)
            cumulative[quarter] /= sum;
    }

    /// <summary>The share of the day's contacts that come in a quarter of an hour.</summary>
    public double FractionIn(int quarter) => quarter == 0 ? cumulative[0] : cumulative[quarter] - cumulative[quarter - 1];

    /// <summary>Draws a second of the day, 0 to 86 399.</summary>
    public int Second(Random random)
    {
        var place = random.NextDouble();
        var quarter = Array.FindIndex(cumulative, end => place < end);
        return quarter * 900 + random.Next(900);
    }
}
