using MathNet.Numerics.Distributions;
using Stats.Analytics.ChannelShift;

namespace Stats.Tests.ChannelShift;

/// <summary>Made-up contacts of three topics with a known truth: the topics' sizes and the followed channel's shares change between two periods.</summary>
/// <param name="SubPeriods">Sub-periods on each side.</param>
/// <param name="Mean">Expected contacts of the largest topic in a sub-period.</param>
/// <param name="Autocorrelation">Of the logarithms of the rates from one sub-period to the next.</param>
/// <param name="Spread">Standard deviation of these logarithms; 0: Poisson.</param>
/// <param name="Season">Amplitude of a yearly wave in sizes and shares, the same on both sides.</param>
/// <param name="Week">Whether sub-periods are days, with a weekend.</param>
internal sealed record SimulatedShifts(int SubPeriods, double Mean, double Autocorrelation, double Spread, double Season = 0, bool Week = false)
{
    private static readonly double[] sizesBefore = [1, 0.5, 0.25];
    private static readonly double[] sizesAfter = [1.3, 0.5, 0.3];
    private static readonly double[] sharesBefore = [0.2, 0.5, 0.7];
    private static readonly double[] sharesAfter = [0.24, 0.53, 0.68];

    /// <summary>The split of what is expected.</summary>
    public ShiftSplit Truth => ShiftDecomposition.Of(Expected(), isPaired: false);

    /// <summary>One drawing.</summary>
    public IReadOnlyList<ShiftSegment> Draw(Random random) =>
        [.. Expected().Select(segment => segment with { Before = Noisy(segment.Before, random), After = Noisy(segment.After, random) })];

    private List<ShiftSegment> Expected() =>
        [.. Enumerable.Range(0, 3).Select(topic => new ShiftSegment($"{topic}", Side(sizesBefore[topic], sharesBefore[topic]), Side(sizesAfter[topic], sharesAfter[topic])))];

    private ShiftCount[] Side(double size, double share) => [.. Enumerable.Range(0, SubPeriods).Select(i =>
    {
        var (sine, cosine) = Math.SinCos(2 * Math.PI * i / SubPeriods);
        var all = Mean * size * (1 + (Season * sine)) * (Week && i % 7 > 4 ? 0.2 : 1);
        return new ShiftCount(all * share * (1 + (Season * cosine / 4)), all);
    })];

    private ShiftCount[] Noisy(IReadOnlyList<ShiftCount> expected, Random random)
    {
        var (followed, others) = (Rates(expected.Count, random), Rates(expected.Count, random));
        return [.. expected.Select((count, i) =>
        {
            var one = (double)Poisson.Sample(random, Math.Max(1e-9, count.Followed * followed[i]));
            return new ShiftCount(one, one + Poisson.Sample(random, Math.Max(1e-9, (count.All - count.Followed) * others[i])));
        })];
    }

    /// <summary>Log-normal factors of mean 1, each like the one before it.</summary>
    private double[] Rates(int count, Random random)
    {
        var (rates, state) = (new double[count], Normal.Sample(random, 0, 1));
        for (var i = 0; i < count; i++)
        {
            rates[i] = Math.Exp((Spread * state) - (Spread * Spread / 2));
            state = (Autocorrelation * state) + (Math.Sqrt(1 - (Autocorrelation * Autocorrelation)) * Normal.Sample(random, 0, 1));
        }

        return rates;
    }
}
