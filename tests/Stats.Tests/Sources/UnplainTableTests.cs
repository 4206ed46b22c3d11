using NodaTime;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>Exports that are no plain tables: weeks beside each other, headers that change, lists that speak of days to come.</summary>
public class UnplainTableTests
{
    [Theory]
    [InlineData("2024 v.51|2024 v.52|2024 v.1|2025 v.2", "2024-12-16|2024-12-23|2024-12-30|2025-01-06")]
    [InlineData("2024 v.1|2025 v.2", "2024-12-30|2025-01-06")]
    [InlineData("2024 v.1|2024 v.2", "2024-01-01|2024-01-08")]
    [InlineData("2020 v.53|2021 v.1|2021 v.2", "2020-12-28|2021-01-04|2021-01-11")]
    [InlineData("2025 v.1", "2024-12-30")]
    [InlineData("2025 v.53|vecka 3|2025 W07", "||2025-02-10")]
    public void The_week_that_a_label_means_is_told_by_its_neighbours(string labels, string mondays) => Assert.Equal(
        mondays, string.Join('|', WeekLabels.Mondays(labels.Split('|')).Select(monday => monday?.ToString("yyyy-MM-dd", null))));

    [Fact]
    public void A_visit_goes_on_below_a_header_that_has_changed()
    {
        var reading = Export.Read(
            "iis-w3c",
            "#Fields: date time cs-method cs-uri-stem c-ip cs(User-Agent) sc-status\n2025-03-10 08:00:00 GET /a 192.0.2.1 Firefox 200\n"
            + "#Fields: time date c-ip cs-uri-stem cs-method sc-status cs(User-Agent)\n08:10:00 2025-03-10 192.0.2.1 /b GET 200 Firefox\n");

        Assert.Equal((2, 1), (reading.EventRowCount, Export.OnlyContacts(reading).Counts.Offered));
    }

    [Fact]
    public void A_client_behind_a_proxy_is_known_by_the_address_that_was_forwarded()
    {
        const string header = "#Fields: date time cs-method cs-uri-stem c-ip X-Forwarded-For cs(User-Agent) sc-status\n";
        static string Request(int minute, string forwarded) => $"2025-03-10 08:0{minute}:00 GET /a 192.0.2.9 {forwarded} Firefox 200\n";

        Assert.Equal(2, Visits(header + Request(1, "192.0.2.1") + Request(2, "192.0.2.2") + Request(3, "192.0.2.1,+192.0.2.8")));
        Assert.Equal(1, Visits(header + Request(1, "-") + Request(2, "-")));
    }

    [Fact]
    public void The_newest_list_of_service_levels_is_the_one_that_was_written_last()
    {
        var bytes = "kö;gäller från;andel;inom\nVäxel;2025-01-01;80;60\n"u8.ToArray();
        var written = Instant.FromUtc(2025, 3, 10, 12, 0);

        Assert.Equal(written.ToUnixTimeSeconds(), Export.Read(Export.Profile("service-levels"), Export.File(bytes) with { ModifiedAt = written }).AsOf);
    }

    [Fact]
    public void A_schedule_may_speak_of_days_to_come()
    {
        var tomorrow = Export.Context.LastDay.PlusDays(1);

        Assert.Equal(tomorrow, Export.Read("planned-staff", $"datum;tid;minuter;kö;planerade\n{tomorrow:yyyy-MM-dd};08:00;30;;2\n").LastDay);
    }

    [Fact]
    public void A_row_taken_back_is_no_event_of_its_day() => Assert.Empty(Export.Facts(
        Export.Read("dated-events", "tjänst;start;slut;typ\nbad;2025-03-19;;kampanj\n"),
        Export.Read(Export.Profile("dated-events"), Export.File("tjänst;start;slut;typ\nbad;2025-03-19;;struken\n"u8.ToArray()) with { ModifiedAt = Instant.FromUtc(2025, 3, 20, 0, 0) }))
        .SelectMany(day => day.Events));

    [Fact]
    public void A_file_whose_name_holds_two_days_is_a_period_and_no_day_of_it() => Assert.Contains(
        "does not tell which day", Export.Refusal("umami-pages", "x,y\n/a,3\n", "umami_2025-03-01_2025-03-31.csv"), StringComparison.Ordinal);

    private static long Visits(string log) => Export.Contacts(Export.Read("iis-w3c", log)).Sum(day => day.Counts.Offered);
}
