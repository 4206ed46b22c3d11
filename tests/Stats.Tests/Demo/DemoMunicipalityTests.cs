using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;
using Stats.Functions.Demo;

namespace Stats.Tests.Demo;

/// <summary>Reads the exports again with the simplest means there are, and holds the counts against truths.json.</summary>
public sealed class DemoMunicipalityTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Fact]
    public void Generating_twice_gives_the_same_bytes()
    {
        var again = Directory.CreateTempSubdirectory("stats-demo-").FullName;
        try
        {
            DemoMunicipality.Write(again);
            Assert.Equal(Fingerprints(demo.Root), Fingerprints(again));
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    [Fact]
    public void All_files_together_are_less_than_60_mebibytes() =>
        Assert.InRange(
            Directory.GetFiles(demo.Root, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 50L << 20, 60L << 20);

    [Fact]
    public void Distinct_calls_in_the_logs_are_the_true_calls()
    {
        var calls = Calls();
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            var inYear = calls.Values.Where(call => call.Day.Year == year).ToList();
            var truth = demo.Truths.TotalsByYear[year];
            Assert.Equal(truth.CallsOffered, inYear.Count);
            Assert.Equal(truth.CallsHandled, inYear.Count(call => call.IsConnected));
            Assert.Equal(truth.CallsAbandoned, inYear.Count(call => !call.IsConnected && call.LastEvent == "ABANDON"));
            Assert.Equal(truth.HandleSeconds, inYear.Sum(call => call.TalkSeconds));
            Assert.Equal(truth.HandledWaitSeconds, inYear.Sum(call => call.IsConnected ? call.AnsweredAt - call.EnteredAt : 0));
        }
    }

    [Fact]
    public void Gap_days_have_no_calls_and_the_working_days_around_them_have_many()
    {
        var perDay = Calls().Values.CountBy(call => call.Day).ToDictionary();
        var gap = demo.Truths.Exports.GapDays;
        Assert.Equal([new LocalDate(2025, 10, 21), new LocalDate(2025, 10, 22)], gap);
        Assert.All(gap, day => Assert.False(perDay.ContainsKey(day)));
        Assert.All([gap[0].PlusDays(-1), gap[1].PlusDays(1)], day => Assert.InRange(perDay[day], 150, 600));
    }

    [Fact]
    public void Some_calls_begin_in_one_months_log_and_end_in_the_next()
    {
        var monthly = MonthlyLogs();
        var crossing = monthly.Zip(monthly.Skip(1)).Sum(pair => CallIds(pair.First).Intersect(CallIds(pair.Second)).Count());
        Assert.Equal(demo.Truths.Exports.RotationCrossings.Count, crossing);
    }

    [Fact]
    public void Distinct_incoming_messages_are_the_true_e_mails()
    {
        var rows = demo.Files("e-post").Where(file => !file.EndsWith("_ny.csv", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file, Encoding.Unicode).Skip(1))
            .Where(row => InstantPattern.ExtendedIso.Parse(row.Split(',')[0]).Success)
            .DistinctBy(row => row.Split(',')[^2])
            .ToList();
        var incoming = rows.Where(row => row.EndsWith(",Incoming", StringComparison.Ordinal)).ToList();
        Assert.Equal(demo.Truths.Totals.EMailsIncoming, incoming.Count);
        Assert.Equal(demo.Truths.Totals.EMailReplies, rows.Count - incoming.Count);
        Assert.Equal(
            demo.Truths.Exports.TwoMailboxEMails, incoming.Count(row => row.Contains("Deliver;kundcenter@", StringComparison.Ordinal)));
        Assert.Equal(
            demo.Truths.TotalsByYear.ToDictionary(year => year.Key, year => year.Value.EMailsIncoming),
            incoming.CountBy(row => InstantPattern.ExtendedIso.Parse(row.Split(',')[0]).Value.InZone(Stockholm).Year).ToDictionary());
    }

    [Fact]
    public void E_service_instances_with_a_readable_time_are_the_true_ones()
    {
        var instances = demo.Files("e-tjanster").SelectMany(file => XDocument.Load(file).Descendants("FlowInstanceStatistic"))
            .Where(instance => DateTime.TryParse(instance.Element("created")?.Value, out _)).ToList();
        Assert.Equal(demo.Truths.Totals.EServicesStarted, instances.Count);
        Assert.Equal(demo.Truths.Totals.EServicesSubmitted, instances.Count(instance => instance.Element("submitted") is not null));
        Assert.Equal(demo.Truths.Totals.EServicesSaved, instances.Count(instance => instance.Element("savedStep") is not null));
        Assert.Equal(demo.Truths.Totals.EServicesAborted, instances.Count(instance => instance.Element("abortedStep") is not null));
        Assert.All(demo.Truths.Launches, launch => Assert.Equal(
            launch.RealisedSubmissions,
            instances.Count(instance => instance.Element("flowID")!.Value == launch.FlowId && instance.Element("submitted") is not null)));
    }

    [Fact]
    public void Page_views_of_each_days_newest_file_are_the_true_ones()
    {
        var rows = demo.Files("webb").Where(file => !File.Exists(file.Replace(".csv", "_ny.csv", StringComparison.Ordinal)))
            .SelectMany(file => File.ReadLines(file).Skip(1)).Select(row => row.Split(','))
            .Where(row => int.TryParse(row[2], out _)).ToList();
        Assert.Equal(demo.Truths.Totals.PageVisits, rows.Sum(row => int.Parse(row[1])));
        Assert.Equal(demo.Truths.Totals.PageViews, rows.Sum(row => int.Parse(row[2])));
    }

    [Fact]
    public void Closed_cases_that_are_not_deleted_are_the_true_ones()
    {
        var cases = demo.Files("arenden").SelectMany(file => File.ReadLines(file).Skip(1)).Select(row => row.Split(';'))
            .Where(row => DateTime.TryParse(row[2], out _)).ToList();
        Assert.All(cases, row => Assert.Equal(15, row.Length));
        Assert.Equal(cases.Count, cases.DistinctBy(row => row[0]).Count());
        Assert.Equal(demo.Truths.Totals.CasesClosed, cases.Count(row => row[7] == "0"));
        Assert.Equal(demo.Truths.Totals.CasesDeleted, cases.Count(row => row[7] == "1"));
    }

    [Theory]
    [InlineData("e-post/messagetrace_2024-01.csv", "6F00")]
    [InlineData("e-post/messagetrace_2024-04.csv", "FFFE")]
    [InlineData("e-post/messagetrace_2025-11_ny.csv", "504B0304")]
    [InlineData("webb/matomo_getPageUrls_2024-01-01.csv", "FFFE6C00")]
    [InlineData("arenden/casesdescriptions_2024-Q1.csv", "63617365")]
    [InlineData("handelser/avbrott.csv", "EFBBBF746A")]
    public void Files_begin_with_the_bytes_of_the_real_system(string file, string firstBytesInHex) =>
        Assert.StartsWith(firstBytesInHex, Convert.ToHexString(File.ReadAllBytes(demo.File(file))), StringComparison.Ordinal);

    [Fact]
    public void The_e_service_share_rises_in_every_topic_and_still_falls_in_all()
    {
        var mix = demo.Truths.TopicMix;
        Assert.True(mix.EServiceShareAfter < mix.EServiceShareBefore - 0.005);
        Assert.All(mix.Topics.Where(topic => topic.Before.EServices > 0), topic =>
            Assert.True(topic.After.EServiceShareFraction > topic.Before.EServiceShareFraction, topic.Topic));
    }

    private static List<string> Fingerprints(string root) =>
        [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(root, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private List<string> MonthlyLogs() => [.. demo.Files("telefoni").Where(file => !file.EndsWith(".1", StringComparison.Ordinal))];

    private static HashSet<string> CallIds(string file) =>
        [.. File.ReadLines(file).Select(line => line.Split('|')[1]).Where(id => id.Contains('.', StringComparison.Ordinal))];

    private Dictionary<string, LoggedCall> Calls()
    {
        var calls = new Dictionary<string, LoggedCall>(StringComparer.Ordinal);
        foreach (var line in MonthlyLogs().SelectMany(File.ReadLines))
        {
            var fields = line.Split('|');
            if (fields[1] == "NONE" || !long.TryParse(fields[0], out var epoch))
                continue;
            if (!calls.TryGetValue(fields[1], out var call))
                calls[fields[1]] = call = new() { EnteredAt = epoch };
            call.LastEvent = fields[4];
            if (fields[4] == "CONNECT")
                call.AnsweredAt = epoch;
            if (fields[4].StartsWith("COMPLETE", StringComparison.Ordinal))
                call.TalkSeconds = long.Parse(fields[6]);
        }
        return calls;
    }

    private sealed class LoggedCall
    {
        public long EnteredAt { get; init; }

        public long AnsweredAt { get; set; }

        public long TalkSeconds { get; set; }

        public string LastEvent { get; set; } = "";

        public bool IsConnected => AnsweredAt > 0;

        public LocalDate Day => Instant.FromUnixTimeSeconds(EnteredAt).InZone(Stockholm).Date;
    }
}
