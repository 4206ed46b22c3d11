using System.Text;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class ProfileSnifferTests
{
    private const string Matomo = "matomo-export-fixtures/test_";

    private static readonly Dictionary<string, string> known = new()
    {
        ["3cx_call_log.csv"] = "3cx-call-log",
        ["amazon_connect_ctr.jsonl"] = "amazon-connect",
        ["asterisk_Master.csv"] = "asterisk-cdr",
        ["asterisk_queue_log.txt"] = "asterisk-queue-log",
        ["avaya_cms_skill_daily.csv"] = "avaya-cms-skill-daily",
        ["exchange_MSGTRK.LOG"] = "exchange-message-tracking",
        ["exo_message_trace_summary.csv"] = "exchange-message-trace",
        ["genesys_interactions.csv"] = "genesys-cloud-interactions",
        ["fixmystreet_problems.csv"] = "fixmystreet",
        ["ga4_pages.csv"] = "ga4-pages",
        ["iis_u_ex250310.log"] = "iis-w3c",
        ["imported_pages_20250301_20250331.csv"] = "plausible-pages",
        ["matomo_getPageUrls_flat.csv"] = "matomo-page-urls",
        ["oep_antal_arenden.csv"] = "open-eplatform-weeks",
        ["oep_detaljerad_statistik_arenden.csv"] = "open-eplatform-detailed",
        ["oep_getflowinstances.xml"] = "open-eplatform-xml",
        ["otrs_ticket_search.csv"] = "otrs-tickets",
        ["puzzel_call_events.csv"] = "puzzel-call-events",
        ["streamflow_casesdescriptions.csv"] = "streamflow-cases",
        ["teams_PSTN.calls.csv"] = "teams-pstn-usage",
        ["zendesk_tickets.csv"] = "zendesk-tickets",
        ["open311_requests.json"] = "open311",
        ["statuspage_incidents.json"] = "statuspage",
        ["uptime_kuma_heartbeat.csv"] = "uptime-kuma",
    };

    [RealDataFact]
    public void Samples_of_systems_are_known_and_those_of_other_systems_are_not()
    {
        var samples = Directory.GetFiles(RealData.Path("samples"));

        Assert.Superset(known.Keys.ToHashSet(), samples.Select(path => Path.GetFileName(path)!).ToHashSet());
        Assert.All(samples, path => Assert.Equal(known.GetValueOrDefault(Path.GetFileName(path)), Propose(path)));
    }

    [RealDataTheory]
    [InlineData("kansas-city-311", "kansas-city-311/kc311_2007-2020.csv")]
    [InlineData("vancouver-311", "vancouver-311-contact-centre/contact-centre-metrics_snapshot-2024-09-01.csv")]
    [InlineData("vancouver-311", "vancouver-311-contact-centre/contact-centre-metrics_snapshot-2024-12.csv")]
    [InlineData("access-log", "apache-access-log/access.log")]
    [InlineData("access-log", "weblog-fixtures/common.log")]
    [InlineData("access-log", "weblog-fixtures/common_complete.log")]
    [InlineData("access-log", "weblog-fixtures/common_encoding_big5.log")]
    [InlineData("access-log", "weblog-fixtures/common_vhost.log")]
    [InlineData("access-log", "weblog-fixtures/ncsa_extended.log")]
    [InlineData("access-log", "weblog-fixtures/static_ignores.log")]
    [InlineData("iis-w3c", "weblog-fixtures/iis.log")]
    [InlineData("iis-advanced-logging", "weblog-fixtures/iis_custom.log")]
    [InlineData("nginx-json", "weblog-fixtures/nginx_json.log")]
    [InlineData(null, "weblog-fixtures/haproxy.log")]
    [InlineData("matomo-visits", Matomo + "csvExport__Live.getLastVisitsDetails_day.csv")]
    [InlineData("matomo-visits-summary", Matomo + "AllWebsitesTest_user__VisitsSummary.get_.csv")]
    [InlineData("matomo-visits-summary", Matomo + "csvExport_multi__VisitsSummary.get_week.csv")]
    [InlineData("matomo-visits-summary", Matomo + "csvExport_xp0__VisitsSummary.get_day.csv")]
    [InlineData("matomo-visits-summary", Matomo + "csvExport_xp1_inner0_trans-en__VisitsSummary.get_day.csv")]
    [InlineData("matomo-visits-summary", Matomo + "csvExport_xp1_inner1_trans-de__VisitsSummary.get_day.csv")]
    [InlineData("matomo-visits-summary", Matomo + "OneVisitorTwoVisits_csv__API.get_month.csv")]
    [InlineData("matomo-scheduled-report", Matomo + "TwoVisitors_twoWebsites_differentDays_schedrep_in_csv__ScheduledReports.generateReport_month.original.csv")]
    [InlineData(null, Matomo + "csvExport_xp0__Contents.getContentNames_day.csv")]
    [InlineData(null, Matomo + "PivotByQueryParamTest_testPivotByParamWorksWithCsvOutput__Referrers.getKeywords_week.csv")]
    [InlineData(null, "bank-calls/bank_calls_5min_2003.csv")]
    [InlineData(null, "nhs111-calls-vs-online/nhs111_daily_region_channel.csv")]
    public void Real_exports_are_known_by_what_they_hold(string? profile, string path) => Assert.Equal(profile, Propose(RealData.Path("data", path)));

    [Fact]
    public void The_name_of_a_file_tells_nothing() => Assert.Null(
        ProfileSniffer.Propose(Export.File("a;b\n1;2\n"u8.ToArray(), "access.log"), Export.Catalogue));

    [Theory]
    [InlineData(1, "asterisk-cdr")]
    [InlineData(2, null)]
    public void A_file_without_header_is_known_when_nine_in_ten_of_its_rows_can_be_read(int brokenCount, string? profile)
    {
        const string Row = """
            "","0701740605","0413600000","from-trunk","","SIP/a","SIP/b","Queue","kundcenter,t","2025-03-10 09:01:08",,"2025-03-10 09:04:44",216,213,"ANSWERED","DOCUMENTATION"
            """;
        var rows = Enumerable.Repeat(Row, 10 - brokenCount).Concat(Enumerable.Repeat(Row.Replace(",216,", ",long,", StringComparison.Ordinal), brokenCount));

        Assert.Equal(profile, ProfileSniffer.Propose(Export.File(Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n")), Export.Catalogue)?.Id);
    }

    [Fact]
    public void A_file_without_header_is_not_known_by_rows_that_are_all_ignored() => Assert.Null(
        ProfileSniffer.Propose(Export.File("\"\",1,2,internal,x,a,b,Dial,c,no,no,no,no,no,no,no\n"u8.ToArray()), Export.Catalogue));

    [Theory]
    [InlineData("Steg;Avbrutna ärenden;\nSteg 1;12;\n")]
    [InlineData("Steg;Antal ej inskickade ärenden;\nSteg 1;12;\n")]
    [InlineData("Vecka;Användarnöjdhet;\n2025 v.9;4,2;\n")]
    [InlineData("Vecka;Antal e-tjänster;\n2025 v.9;120;\n")]
    public void Statistics_of_Open_ePlatform_that_have_no_place_are_not_taken_for_others(string text) => Assert.Null(
        ProfileSniffer.Propose(Export.File(System.Text.Encoding.UTF8.GetBytes(text)), Export.Catalogue));

    private static string? Propose(string path) => ProfileSniffer.Propose(ExportFile.At(Export.Source, path), Export.Catalogue)?.Id;
}
