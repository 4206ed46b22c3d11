using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Tests.Calendar;

public class EasterTests
{
    [Theory] // Dates of the almanac; 2008 and 2038 are the earliest and the latest, 2049 and 2076 the two exceptions in Gauss's rule.
    [InlineData("1990-04-15")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    public void Easter_falls_where_the_almanac_says(string easter) =>
        Assert.Equal(Days.On(easter), SwedishCalendar.EasterSunday(Days.On(easter).Year));

    [Fact]
    public void Easter_agrees_with_Gauss_in_every_year()
    {
        for (var year = SwedishCalendar.FirstYear; year <= SwedishCalendar.LastYear; year++)
            Assert.Equal(EasterByGauss(year), SwedishCalendar.EasterSunday(year));
    }

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April()
    {
        for (var year = SwedishCalendar.FirstYear; year <= SwedishCalendar.LastYear; year++)
        {
            var easter = SwedishCalendar.EasterSunday(year);
            Assert.Equal(IsoDayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new LocalDate(year, 3, 22), new LocalDate(year, 4, 25));
        }
    }

    /// <summary>Gauss's rule of 1800 with his own correction of 1816 for the moon, and its two exceptions.</summary>
    internal static LocalDate EasterByGauss(int year)
    {
        var century = year / 100;
        var m = (15 - ((13 + (8 * century)) / 25) + century - (century / 4)) % 30;
        var n = (4 + century - (century / 4)) % 7;
        var d = ((19 * (year % 19)) + m) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + n) % 7;
        var isException = (d == 29 && e == 6) || (d == 28 && e == 6 && ((11 * m) + 11) % 30 < 19);
        return new LocalDate(year, 3, 22).PlusDays(d + e - (isException ? 7 : 0));
    }
}
