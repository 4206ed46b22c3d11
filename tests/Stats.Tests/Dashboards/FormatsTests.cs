using NodaTime;
using Stats.Dashboards.Text;

namespace Stats.Tests.Dashboards;

public class FormatsTests
{
    private static readonly Formats sv = Texts.Swedish.Format;
    private static readonly Formats en = Texts.English.Format;

    [Fact]
    public void Thousands_are_parted_by_a_thin_space_that_does_not_break_and_in_English_by_a_comma()
    {
        Assert.Equal("1\u202f234\u202f567", sv.Count(1_234_567));
        Assert.Equal("1,234,567", en.Count(1_234_567));
        Assert.Equal("0", sv.Count(0));
    }

    [Fact]
    public void Means_have_one_decimal_below_a_hundred()
    {
        Assert.Equal("8,4", sv.Mean(8.44));
        Assert.Equal("99,9", sv.Mean(99.94));
        Assert.Equal("100", sv.Mean(99.96));
        Assert.Equal("1\u202f235", sv.Mean(1234.6));
        Assert.Equal("8.4", en.Mean(8.44));
    }

    [Theory]
    [InlineData(0, "0\u00a0%", "0%")]
    [InlineData(0.004, "<1\u00a0%", "<1%")]
    [InlineData(0.18, "18\u00a0%", "18%")]
    [InlineData(0.994, "99\u00a0%", "99%")]
    [InlineData(0.996, ">99\u00a0%", ">99%")]
    [InlineData(1, "100\u00a0%", "100%")]
    [InlineData(1.04, "104\u00a0%", "104%")]
    public void Percentages_are_whole_and_never_hide_a_few(double fraction, string swedish, string english)
    {
        Assert.Equal(swedish, sv.Percent(fraction));
        Assert.Equal(english, en.Percent(fraction));
    }

    [Theory]
    [InlineData(0, "0\u00a0s", "0\u00a0s")]
    [InlineData(45, "45\u00a0s", "45\u00a0s")]
    [InlineData(76.6, "1\u00a0min 17\u00a0s", "1\u00a0min 17\u00a0s")]
    [InlineData(240, "4\u00a0min", "4\u00a0min")]
    [InlineData(3920, "1\u00a0tim 5\u00a0min", "1\u00a0h 5\u00a0min")]
    [InlineData(7200, "2\u00a0tim", "2\u00a0h")]
    public void Waits_are_told_in_the_units_people_use(double seconds, string swedish, string english)
    {
        Assert.Equal(swedish, sv.Wait(seconds));
        Assert.Equal(english, en.Wait(seconds));
    }

    [Fact]
    public void Half_hours_run_from_midnight_to_midnight()
    {
        Assert.Equal("kl.\u00a009.00–09.30", sv.HalfHour(18));
        Assert.Equal("kl.\u00a023.30–24.00", sv.HalfHour(47));
        Assert.Equal("00:00–00:30", en.HalfHour(0));
    }

    [Fact]
    public void Dates_and_weeks_are_written_out()
    {
        var day = new LocalDate(2026, 5, 22);

        Assert.Equal("fredag 22\u00a0maj 2026", sv.DateWithWeekday(day));
        Assert.Equal("Friday 22\u00a0May 2026", en.DateWithWeekday(day));
        Assert.Equal("v.\u00a021", sv.Week(day));
        Assert.Equal("v.\u00a01", sv.Week(new(2025, 12, 29)));
        Assert.Equal("week\u00a053", en.Week(new(2027, 1, 3)));
    }

    [Theory]
    [InlineData(2026, 3, 1, 2026, 3, 31, "mars 2026", "March 2026")]
    [InlineData(2024, 2, 1, 2024, 2, 29, "februari 2024", "February 2024")]
    [InlineData(2025, 1, 1, 2025, 12, 31, "2025", "2025")]
    [InlineData(2024, 1, 1, 2025, 12, 31, "2024–2025", "2024–2025")]
    [InlineData(2026, 3, 1, 2026, 5, 31, "mars–maj 2026", "March–May 2026")]
    [InlineData(2025, 4, 1, 2026, 3, 31, "april 2025 – mars 2026", "April 2025 to March 2026")]
    [InlineData(2026, 3, 3, 2026, 3, 3, "3 mars 2026", "3 March 2026")]
    [InlineData(2026, 3, 3, 2026, 3, 17, "3–17 mars 2026", "3–17 March 2026")]
    [InlineData(2026, 3, 3, 2026, 5, 17, "3 mars – 17 maj 2026", "3 March to 17 May 2026")]
    [InlineData(2025, 3, 3, 2026, 5, 17, "3 mars 2025 – 17 maj 2026", "3 March 2025 to 17 May 2026")]
    public void Periods_are_said_as_shortly_as_they_can(int y1, int m1, int d1, int y2, int m2, int d2, string swedish, string english)
    {
        var days = new DateInterval(new(y1, m1, d1), new(y2, m2, d2));

        Assert.Equal(swedish, sv.Period(days).Replace('\u00a0', ' '));
        Assert.Equal(english, en.Period(days).Replace('\u00a0', ' '));
    }

    [Fact]
    public void Weeks_begin_on_Monday_in_both_languages()
    {
        Assert.Equal("mån tis ons tor fre lör sön", string.Join(' ', Enumerable.Range(1, 7).Select(day => sv.ShortWeekday((IsoDayOfWeek)day))));
        Assert.Equal("Mon Tue Wed Thu Fri Sat Sun", string.Join(' ', Enumerable.Range(1, 7).Select(day => en.ShortWeekday((IsoDayOfWeek)day))));
        Assert.Equal("tisdagar", sv.Weekdays(IsoDayOfWeek.Tuesday));
    }
}
