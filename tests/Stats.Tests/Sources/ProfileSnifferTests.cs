using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public class ProfileSnifferTests
{
    private static readonly Dictionary<string, string> known = new()
    {
        ["asterisk_queue_log.txt"] = "asterisk-queue-log",
        ["exo_message_trace_summary.csv"] = "exchange-message-trace",
        ["matomo_getPageUrls_flat.csv"] = "matomo-page-urls",
        ["oep_getflowinstances.xml"] = "open-eplatform-xml",
        ["streamflow_casesdescriptions.csv"] = "streamflow-cases",
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

    private static string? Propose(string path) => ProfileSniffer.Propose(ExportFile.At(Export.Source, path), Export.Catalogue)?.Id;
}
