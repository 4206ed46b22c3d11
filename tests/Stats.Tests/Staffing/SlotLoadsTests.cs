using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Staffing;

public sealed class SlotLoadsTests
{
    private static readonly Duration slot = Duration.FromMinutes(30);

    [Fact] // 6 calls of 10 minutes in 30: 2 erlangs.
    public void Each_slot_for_itself() => Near([2, 4, 1], SlotLoads.Erlangs([6, 12, 3], slot, Duration.FromMinutes(10), LoadMethod.Sipp));

    [Fact]
    public void The_largest_of_the_neighbours() => Near([4, 4, 4, 1], SlotLoads.Erlangs([6, 12, 3, 0], slot, Duration.FromMinutes(10), LoadMethod.SippMax));

    [Fact] // Loads 2, 4 and 2.5; 10 of 30 minutes come from the slot before: (2 + 2 × 4) ÷ 3 and (4 + 2 × 2.5) ÷ 3. Before the first it was as in it.
    public void The_rate_one_handle_time_ago() =>
        Near([2, 10.0 / 3, 3], SlotLoads.Erlangs([6, 12, 7.5], slot, Duration.FromMinutes(10), LoadMethod.LaggedSipp));

    [Fact] // 45 minutes are a slot and a half: half of the slot before and half of the one before that. Loads 9, 18, 3 and 0.
    public void A_lag_of_more_than_a_slot_reaches_back_over_several() =>
        Near([9, 9, 13.5, 10.5], SlotLoads.Erlangs([6, 12, 2, 0], slot, Duration.FromMinutes(45), LoadMethod.LaggedSipp));

    [Fact] // From empty towards 3 erlangs: 3(1 − e⁻¹) after a handle time; then nothing arrives, and the largest is that after the first minute.
    public void The_load_lags_and_is_the_largest_of_the_minutes_of_the_slot()
    {
        var end = 3 * (1 - Math.Exp(-1));
        Near([end, end * Math.Exp(-1.0 / 30)], SlotLoads.Erlangs([3, 0], slot, slot, LoadMethod.ModifiedOfferedLoad));
    }

    [Theory]
    [InlineData(LoadMethod.Sipp)]
    [InlineData(LoadMethod.SippMax)]
    [InlineData(LoadMethod.LaggedSipp)]
    [InlineData(LoadMethod.ModifiedOfferedLoad)]
    public void A_steady_day_has_the_same_load_by_every_method(LoadMethod method)
    {
        var loads = SlotLoads.Erlangs([.. Enumerable.Repeat(12.0, 20)], slot, Duration.FromMinutes(5), method);
        Assert.All(loads.Skip(6), load => Assert.Equal(2, load, 1e-12));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SlotLoads.Erlangs([1, -1], slot, slot, LoadMethod.Sipp));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlotLoads.Erlangs([1], Duration.Zero, slot, LoadMethod.Sipp));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlotLoads.Erlangs([1], slot, Duration.Zero, LoadMethod.Sipp));
    }

    private static void Near(IReadOnlyList<double> expected, IReadOnlyList<double> found)
    {
        Assert.Equal(expected.Count, found.Count);
        for (var i = 0; i < expected.Count; i++)
            Assert.Equal(expected[i], found[i], 1e-12);
    }
}
