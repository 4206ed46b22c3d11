using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Benefit;

public class ProactiveWavesTests
{
    [Fact]
    public void A_wave_in_the_same_week_of_two_years_is_found_with_its_contacts()
    {
        // Week 10 has five working days in both years: 20 a day is usual, 50 came.
        var wave = Assert.Single(Waves(day => IsoWeek.Of(day) is { Year: 2024 or 2025, Week: 10 } ? 50 : 20));

        Assert.Equal(("Avfall", 10, 10), (wave.Topic.Name, wave.FirstWeek, wave.LastWeek));
        Assert.Equal([2024, 2025], wave.Years);
        Assert.Equal((150.0, 1.5), (wave.ExtraContacts, wave.ExtraFraction));

        // Weeks that never differ still vary as counts do: √100 = 10 a week, and the mean of two of them 1.96 × 10 ÷ √2 = 13.86 either way.
        Assert.Equal((136.14, 163.86), (Math.Round(wave.Lower, 2), Math.Round(wave.Upper, 2)));
    }

    [Fact]
    public void Weeks_side_by_side_are_one_wave() =>
        Assert.Equal([(10, 12)], Waves(day => IsoWeek.Of(day).Week is >= 10 and <= 12 ? 50 : 20).Select(wave => (wave.FirstWeek, wave.LastWeek)));

    [Fact]
    public void What_came_in_one_year_only_or_in_other_weeks_is_no_wave()
    {
        Assert.Empty(Waves(day => IsoWeek.Of(day) is { Year: 2024, Week: 10 } ? 90 : 20));
        Assert.Empty(Waves(day => IsoWeek.Of(day) is { Year: 2024, Week: 10 } or { Year: 2025, Week: 14 } ? 90 : 20));
    }

    [Fact]
    public void Neither_a_week_with_red_days_nor_a_lasting_rise_nor_a_slow_summer_is_a_wave()
    {
        Assert.Empty(Waves(_ => 20));
        Assert.Empty(Waves(day => day < new LocalDate(2024, 10, 1) ? 20 : 45));
        Assert.Empty(Waves(day => day.Month == 7 ? 10 : 20));
    }

    [Fact]
    public void Chance_alone_makes_a_wave_in_fewer_than_one_topic_of_twenty()
    {
        var random = new Random(11);
        var found = Enumerable.Range(0, 100).Count(_ => Waves(_ => Enumerable.Range(0, 240).Count(_ => random.NextDouble() < 0.1)).Count > 0);

        Assert.InRange(found, 0, 5);
    }

    private static IReadOnlyList<ProactiveWave> Waves(Func<LocalDate, long> calls)
    {
        var days = Facts.WorkingDaysIn("2024-01-02", "2025-12-30").Select(day => BenefitFacts.Calls(day, "Avfall", calls(day)));
        return ProactiveWaves.Of(new([Facts.Stream("telefoni", days)], BenefitFacts.Topics("Avfall")));
    }
}
