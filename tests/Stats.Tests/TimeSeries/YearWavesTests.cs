using NodaTime;
using Stats.Analytics.TimeSeries;

namespace Stats.Tests.TimeSeries;

public sealed class YearWavesTests
{
    [Fact]
    public void A_wave_is_the_same_on_the_same_day_of_every_year()
    {
        LocalDate[] days = [new(2022, 1, 31), new(2023, 1, 31), new(2023, 7, 2)];

        var waves = YearWaves.Columns(days, 2);

        // The 31st and the 183rd day of 365.25.
        Assert.Equal(4, waves.Length);
        Assert.Equal(Math.Sin(2 * Math.PI * 31 / 365.25), waves[0][0], 1e-12);
        Assert.Equal(Math.Cos(2 * Math.PI * 31 / 365.25), waves[1][0], 1e-12);
        Assert.Equal(Math.Sin(4 * Math.PI * 183 / 365.25), waves[2][2], 1e-12);
        Assert.All(waves, wave => Assert.Equal(wave[0], wave[1]));
    }
}
