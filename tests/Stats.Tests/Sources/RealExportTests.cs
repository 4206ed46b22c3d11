using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>Whole real exports, against what their publishers or a count by hand say of them.</summary>
public class RealExportTests
{
    private const string Vancouver = "vancouver-311-contact-centre/contact-centre-metrics_snapshot-2024-";

    [RealDataFact]
    public void Every_request_of_Kansas_City_is_accounted_for_and_its_channels_are_as_published()
    {
        var reading = Read("kansas-city-311", "kansas-city-311/kc311_2007-2020.csv");
        var facts = Export.Facts(reading);
        var contacts = facts.SelectMany(day => day.Contacts).ToList();

        Assert.Equal(80_203, reading.RowCount);
        Assert.Equal(80_203, reading.EventRowCount + reading.Rejected.Values.Sum() + reading.Ignored.Values.Sum());
        Assert.Equal(
            "Unknown 1, Phone 61362, Email 3429, Chat 350, Visit 142, Letter 126, SocialMedia 728, EService 11570, Internal 2495",
            string.Join(", ", contacts.GroupBy(day => day.Key.Channel).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Sum(day => day.Counts.Offered)}")));
        Assert.Equal("2007: 0.53 %, 2019: 25.35 %", $"2007: {WebShare(contacts, 2007)}, 2019: {WebShare(contacts, 2019)}");
        Assert.Equal(78_083, contacts.Sum(day => day.Counts.Handled));
        Assert.Equal(80_203, facts.Sum(day => day.Cases.Count));
    }

    [RealDataFact]
    public void Two_exports_of_Vancouver_agree_on_the_days_they_share()
    {
        var (earlier, later) = (Days(Vancouver + "09-01.csv"), Days(Vancouver + "12.csv"));

        Assert.Equal((5_555, 5_585), (earlier.Count, later.Count));
        Assert.All(earlier, day => Assert.Equal(day.Value, later[day.Key]));
        Assert.Equal(930_857, later.Where(day => day.Key.Year == 2014).Sum(day => day.Value.Offered));
        Assert.Equal(400_896, later.Where(day => day.Key.Year == 2023).Sum(day => day.Value.Offered));
    }

    [RealDataFact]
    public void Every_line_of_a_real_access_log_is_accounted_for()
    {
        var reading = Read("access-log", "apache-access-log/access.log");

        Assert.Equal(10_000, reading.RowCount);
        Assert.Equal(10_000, reading.EventRowCount + reading.Rejected.Values.Sum() + reading.Ignored.Values.Sum());
        Assert.Equal(reading.EventRowCount, Export.Facts(reading).SelectMany(day => day.Pages).Sum(page => page.Views));
        Assert.Equal((Calendar.Days.On("2015-05-17"), Calendar.Days.On("2015-05-20")), (reading.FirstDay, reading.LastDay));
    }

    [RealDataTheory]
    [InlineData("3cx-call-log", "3cx_call_log.csv", 2, 1, 1, 40, 182)]
    [InlineData("amazon-connect", "amazon_connect_ctr.jsonl", 2, 1, 1, 31, 497)]
    [InlineData("asterisk-cdr", "asterisk_Master.csv", 3, 0, 0, 0, 0)]
    [InlineData("avaya-cms-skill-daily", "avaya_cms_skill_daily.csv", 800, 733, 67, 29_030, 149_083)]
    [InlineData("exchange-message-tracking", "exchange_MSGTRK.LOG", 1, 0, 0, 0, 0)]
    [InlineData("genesys-cloud-interactions", "genesys_interactions.csv", 3, 2, 1, 1_231, 0)]
    [InlineData("otrs-tickets", "otrs_ticket_search.csv", 0, 0, 0, 0, 0)]
    [InlineData("puzzel-call-events", "puzzel_call_events.csv", 2, 1, 0, 299, 182)]
    [InlineData("teams-pstn-usage", "teams_PSTN.calls.csv", 1, 0, 0, 0, 0)]
    [InlineData("zendesk-tickets", "zendesk_tickets.csv", 2, 1, 0, 2_520, 0)]
    public void A_sample_of_a_system_says_what_a_count_by_hand_does(
        string profile, string sample, long offered, long handled, long abandoned, double waitSeconds, double handleSeconds)
    {
        var reading = Export.Read(Export.Profile(profile), ExportFile.At(Export.Source, RealData.Path("samples", sample)));
        var contacts = Export.Contacts(reading);

        Assert.Empty(reading.Rejected);
        Assert.Equal((offered, handled, abandoned), (contacts.Sum(day => day.Counts.Offered), contacts.Sum(day => day.Counts.Handled), contacts.Sum(day => day.Counts.Abandoned)));
        Assert.Equal((waitSeconds, handleSeconds), (contacts.Sum(day => day.WaitTimeTotal.TotalSeconds), contacts.Sum(day => day.HandleTimeTotal.TotalSeconds)));
    }

    private static ExportReading Read(string profile, string path) =>
        Export.Read(Export.Profile(profile), ExportFile.At(Export.Source, RealData.Path("data", path)));

    private static string WebShare(IReadOnlyList<DayAggregate> contacts, int year)
    {
        var inYear = contacts.Where(day => day.Key.Day.Year == year).ToList();
        var web = inYear.Where(day => day.Key.Channel == Channel.EService).Sum(day => day.Counts.Offered);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100.0 * web / inYear.Sum(day => day.Counts.Offered):F2} %");
    }

    private static Dictionary<NodaTime.LocalDate, ContactCounts> Days(string path) =>
        Export.Contacts(Read("vancouver-311", path)).ToDictionary(day => day.Key.Day, day => day.Counts);
}
