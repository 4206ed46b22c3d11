using System.Text;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class ProfileSnifferTests
{
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
        ["matomo_getPageUrls_flat.csv"] = "matomo-page-urls",
        ["oep_getflowinstances.xml"] = "open-eplatform-xml",
        ["otrs_ticket_search.csv"] = "otrs-tickets",
        ["puzzel_call_events.csv"] = "puzzel-call-events",
        ["streamflow_casesdescriptions.csv"] = "streamflow-cases",
        ["teams_PSTN.calls.csv"] = "teams-pstn-usage",
        ["zendesk_tickets.csv"] = "zendesk-tickets",
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

    private static string? Propose(string path) => ProfileSniffer.Propose(ExportFile.At(Export.Source, path), Export.Catalogue)?.Id;
}
