using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Tests.Calendar;

public class SwedishCalendarTests
{
    [Fact]
    public void The_public_holidays_of_2026_are_these_thirteen() => Assert.Equal(
        [
            new(Days.On("2026-01-01"), "Nyårsdagen", "New Year's Day"),
            new(Days.On("2026-01-06"), "Trettondedag jul", "Epiphany"),
            new(Days.On("2026-04-03"), "Långfredagen", "Good Friday"),
            new(Days.On("2026-04-05"), "Påskdagen", "Easter Sunday"),
            new(Days.On("2026-04-06"), "Annandag påsk", "Easter Monday"),
            new(Days.On("2026-05-01"), "Första maj", "May Day"),
            new(Days.On("2026-05-14"), "Kristi himmelsfärdsdag", "Ascension Day"),
            new(Days.On("2026-05-24"), "Pingstdagen", "Whit Sunday"),
            new(Days.On("2026-06-06"), "Nationaldagen", "National Day"),
            new(Days.On("2026-06-20"), "Midsommardagen", "Midsummer Day"),
            new(Days.On("2026-10-31"), "Alla helgons dag", "All Saints' Day"),
            new(Days.On("2026-12-25"), "Juldagen", "Christmas Day"),
            new PublicHoliday(Days.On("2026-12-26"), "Annandag jul", "Boxing Day"),
        ],
        SwedishCalendar.PublicHolidays(2026));

    [Theory]
    [InlineData("2025-11-01")]
    [InlineData("2026-10-31")]
    [InlineData("2027-11-06")]
    [InlineData("2028-11-04")]
    public void All_Saints_day_can_fall_in_October(string day)
    {
        Assert.True(SwedishCalendar.IsPublicHoliday(Days.On(day)));
        Assert.Contains(new(Days.On(day), "Alla helgons dag", "All Saints' Day"), SwedishCalendar.PublicHolidays(Days.On(day).Year));
    }

    [Theory]
    [InlineData("2004-05-31", true)] // Whit Monday, the last one
    [InlineData("2004-06-06", false)] // a Sunday, and no holiday of its own yet
    [InlineData("2005-05-16", false)]
    [InlineData("2005-06-06", true)]
    public void National_day_took_the_place_of_Whit_Monday_in_2005(string day, bool isPublicHoliday) =>
        Assert.Equal(isPublicHoliday, SwedishCalendar.IsPublicHoliday(Days.On(day)));

    [Theory]
    [InlineData("2008-05-01", "Första maj", "Kristi himmelsfärdsdag")]
    [InlineData("2049-06-06", "Pingstdagen", "Nationaldagen")]
    [InlineData("2055-06-06", "Pingstdagen", "Nationaldagen")]
    public void Two_holidays_on_one_day_are_both_listed(string day, string first, string second)
    {
        var thatDay = SwedishCalendar.PublicHolidays(Days.On(day).Year).Where(holiday => holiday.Day == Days.On(day));
        Assert.Equal([first, second], thatDay.Select(holiday => holiday.SwedishName));
        Assert.Equal(DayKind.PublicHoliday, SwedishCalendar.KindOf(Days.On(day)));
    }

    [Fact]
    public void Every_year_lists_thirteen_holidays_in_date_order() => Assert.All(Days.Years, year =>
    {
        var holidays = SwedishCalendar.PublicHolidays(year);
        Assert.Equal(13, holidays.Count);
        Assert.Equal(13, holidays.Select(holiday => holiday.SwedishName).Distinct().Count());
        Assert.Equal(13, holidays.Select(holiday => holiday.EnglishName).Distinct().Count());
        Assert.Equal(holidays.OrderBy(holiday => holiday.Day), holidays);
    });

    [Fact]
    public void A_day_is_a_public_holiday_exactly_when_the_law_names_it_and_the_list_has_it()
    {
        var listed = Days.Years.SelectMany(SwedishCalendar.PublicHolidays).ToLookup(holiday => holiday.Day, holiday => holiday.SwedishName);
        foreach (var day in Days.All)
        {
            Assert.Equal(NamesByLaw(day).Order(), listed[day].Order());
            Assert.Equal(listed.Contains(day), SwedishCalendar.IsPublicHoliday(day));
        }
    }

    [Fact]
    public void Each_year_has_three_eves_and_each_is_an_eve_on_whatever_weekday() => Assert.All(Days.Years, year => Assert.Equal(
        EvesByLaw(year),
        new DateInterval(new(year, 1, 1), new(year, 12, 31)).Where(day => SwedishCalendar.KindOf(day) == DayKind.Eve)));

    [Theory]
    [InlineData("2025-01-20", DayKind.Workday)] // an ordinary Monday
    [InlineData("2025-04-17", DayKind.Workday)] // Maundy Thursday: shorter by agreement at most, not by law
    [InlineData("2025-04-19", DayKind.Weekend)] // Easter Saturday is no eve in the law
    [InlineData("2025-04-20", DayKind.PublicHoliday)] // Easter Sunday
    [InlineData("2025-04-27", DayKind.Weekend)] // an ordinary Sunday
    [InlineData("2025-05-02", DayKind.BridgeDay)]
    [InlineData("2025-06-20", DayKind.Eve)] // midsummer eve
    [InlineData("2025-06-21", DayKind.PublicHoliday)]
    [InlineData("2022-12-24", DayKind.Eve)] // a Saturday
    [InlineData("2023-12-31", DayKind.Eve)] // a Sunday
    [InlineData("2022-12-25", DayKind.PublicHoliday)] // a Sunday
    public void A_day_is_of_one_kind(string day, DayKind kind) => Assert.Equal(kind, SwedishCalendar.KindOf(Days.On(day)));

    [Theory]
    [InlineData(2025, "2025-05-02", "2025-05-30")]
    [InlineData(2026, "2026-01-02", "2026-01-05", "2026-05-15")]
    [InlineData(2027, "2027-05-07")]
    [InlineData(2028, "2028-01-07", "2028-05-26", "2028-06-05")]
    public void The_bridge_days_of_a_year_are_these(int year, params string[] bridgeDays) => Assert.Equal(
        bridgeDays.Select(Days.On),
        new DateInterval(new(year, 1, 1), new(year, 12, 31)).Where(SwedishCalendar.IsBridgeDay));

    [Fact]
    public void A_bridge_day_is_exactly_a_working_day_between_two_that_are_not() => Assert.All(Days.All.Skip(1), day =>
    {
        var (before, on, after) = (IsWorkingDayByLaw(day.PlusDays(-1)), IsWorkingDayByLaw(day), IsWorkingDayByLaw(day.PlusDays(1)));
        Assert.Equal(on && !before && !after, SwedishCalendar.IsBridgeDay(day));
    });

    [Theory]
    [InlineData("1989-12-31")]
    [InlineData("2101-01-01")]
    public void A_day_outside_the_known_years_is_refused_with_the_years_that_are_known(string day)
    {
        Action[] questions =
        [
            () => SwedishCalendar.KindOf(Days.On(day)),
            () => SwedishCalendar.IsPublicHoliday(Days.On(day)),
            () => SwedishCalendar.IsBridgeDay(Days.On(day)),
            () => SwedishCalendar.PublicHolidays(Days.On(day).Year),
            () => SwedishCalendar.EasterSunday(Days.On(day).Year),
        ];
        Assert.All(questions, question =>
            Assert.Contains("1990–2100", Assert.Throws<ArgumentOutOfRangeException>(question).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_and_the_last_known_day_have_a_kind()
    {
        Assert.Equal(DayKind.PublicHoliday, SwedishCalendar.KindOf(Days.On("1990-01-01")));
        Assert.Equal(DayKind.Eve, SwedishCalendar.KindOf(Days.On("2100-12-31")));
    }

    /// <summary>Lag (1989:253) 1–2 §§ read once more, from the day instead of from the year, with Easter by another rule.</summary>
    private static IEnumerable<string> NamesByLaw(LocalDate day)
    {
        var isSaturday = day.DayOfWeek == IsoDayOfWeek.Saturday;
        var daysFromEaster = Period.DaysBetween(EasterTests.EasterByGauss(day.Year), day);
        if (day is { Month: 1, Day: 1 }) yield return "Nyårsdagen";
        if (day is { Month: 1, Day: 6 }) yield return "Trettondedag jul";
        if (daysFromEaster == -2) yield return "Långfredagen";
        if (daysFromEaster == 0) yield return "Påskdagen";
        if (daysFromEaster == 1) yield return "Annandag påsk";
        if (day is { Month: 5, Day: 1 }) yield return "Första maj";
        if (day.DayOfWeek == IsoDayOfWeek.Thursday && daysFromEaster is > 35 and < 42) yield return "Kristi himmelsfärdsdag";
        if (day.DayOfWeek == IsoDayOfWeek.Sunday && daysFromEaster is > 42 and < 50) yield return "Pingstdagen";
        if (day is { Year: < 2005, DayOfWeek: IsoDayOfWeek.Monday } && daysFromEaster is > 49 and < 57) yield return "Annandag pingst";
        if (day is { Year: >= 2005, Month: 6, Day: 6 }) yield return "Nationaldagen";
        if (isSaturday && day is { Month: 6, Day: >= 20 and <= 26 }) yield return "Midsommardagen";
        if (isSaturday && day is { Month: 10, Day: 31 } or { Month: 11, Day: <= 6 }) yield return "Alla helgons dag";
        if (day is { Month: 12, Day: 25 }) yield return "Juldagen";
        if (day is { Month: 12, Day: 26 }) yield return "Annandag jul";
    }

    private static bool IsWorkingDayByLaw(LocalDate day) =>
        day.DayOfWeek <= IsoDayOfWeek.Friday && !NamesByLaw(day).Any() && !EvesByLaw(day.Year).Contains(day);

    private static LocalDate[] EvesByLaw(int year) =>
        [SaturdayBetween(new(year, 6, 20), new(year, 6, 26)).PlusDays(-1), new(year, 12, 24), new(year, 12, 31)];

    private static LocalDate SaturdayBetween(LocalDate first, LocalDate last) =>
        new DateInterval(first, last).Single(day => day.DayOfWeek == IsoDayOfWeek.Saturday);
}
