using NodaTime;
using Stats.Analytics.Overview;
using Stats.Dashboards.Pages;
using Stats.Dashboards.Text;

namespace Stats.Tests.Dashboards;

public class KeyNumberCardTests
{
    private static readonly DateInterval march = new(new(2026, 3, 1), new(2026, 3, 31));
    private static readonly DateInterval quarter = new(new(2026, 2, 23), new(2026, 5, 22));

    [Theory]
    [InlineData(KeyNumberKind.ContactsPerWorkingDay, 312, 300, "upp 4 % från mars 2025 (då 300)")]
    [InlineData(KeyNumberKind.ContactsPerWorkingDay, 270, 300, "ned 10 % från mars 2025 (då 300)")]
    [InlineData(KeyNumberKind.ContactsPerWorkingDay, 301, 300, "oförändrat från mars 2025 (då 300)")]
    [InlineData(KeyNumberKind.ContactsPerWorkingDay, 12, 0, "upp 12,0 från mars 2025 (då 0,0)")]
    [InlineData(KeyNumberKind.AnsweredFraction, 0.906, 0.884, "upp 3 procentenheter från mars 2025 (då 88 %)")]
    [InlineData(KeyNumberKind.AnsweredFraction, 0.87, 0.88, "ned 1 procentenhet från mars 2025 (då 88 %)")]
    [InlineData(KeyNumberKind.AverageWaitSeconds, 77, 70, "upp 10 % från mars 2025 (då 1 min 10 s)")]
    public void The_change_since_a_year_before_is_said_in_words(KeyNumberKind kind, double value, double previous, string expected) =>
        Assert.Equal(expected, Card(new(kind, value, previous, march, 9, [])).Comparison.Replace('\u00a0', ' '));

    [Fact]
    public void A_period_that_is_no_month_is_compared_with_the_same_time_a_year_before() =>
        Assert.StartsWith(
            "upp 50\u00a0% från samma tid ett år tidigare", Card(new(KeyNumberKind.BusiestWeekday, 30, 20, quarter, 9, [])).Comparison, StringComparison.Ordinal);

    [Fact]
    public void Without_a_year_before_the_card_says_so() =>
        Assert.Contains("inga fullständiga siffror från året innan", Card(new(KeyNumberKind.AnsweredFraction, 0.9, null, march, 9, [])).Comparison, StringComparison.Ordinal);

    [Fact]
    public void The_busiest_time_is_told_by_its_name_and_its_mean_by_the_unit()
    {
        var halfHour = Card(new(KeyNumberKind.BusiestHalfHour, 8.4, null, quarter, 9, [], IsoDayOfWeek.Tuesday, 18));
        var weekday = Card(new(KeyNumberKind.BusiestWeekday, 412, null, quarter, 9, [], IsoDayOfWeek.Monday));

        Assert.Equal(("Tisdagar kl.\u00a009.00–09.30", "8,4 samtal på den halvtimmen i snitt"), (halfHour.Value, halfHour.Unit));
        Assert.Equal(("Måndagar", "412 kontakter den dagen i snitt"), (weekday.Value, weekday.Unit));
    }

    private static KeyNumberCard Card(KeyNumber number) => KeyNumberCard.Of(number, Texts.Swedish);
}
