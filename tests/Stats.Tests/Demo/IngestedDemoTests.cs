using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Commands;
using Stats.Functions.Demo;
using Stats.Functions.Workspaces;

namespace Stats.Tests.Demo;

/// <summary>Holds what the line made of the demo's exports against truths.json, which was counted when they were written.</summary>
[Collection(nameof(SharedDemo))]
public sealed class IngestedDemoTests(IngestedDemo demo)
{
    private static readonly DateTimeZone stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Fact]
    public void In_all_the_store_holds_the_true_totals() => Assert.Equal(demo.Truths.Totals with { EMailReplies = 0, CasesDeleted = 0 }, TotalsOf(_ => true));

    [Fact]
    public void Year_by_year_the_store_holds_the_true_totals()
    {
        Assert.Equal([2024, 2025, 2026], demo.Truths.TotalsByYear.Keys);
        Assert.All(demo.Truths.TotalsByYear, year =>
            Assert.Equal(year.Value with { EMailReplies = 0, CasesDeleted = 0 }, TotalsOf(day => day.Year == year.Key)));
    }

    [Fact]
    public void Own_replies_and_deleted_cases_are_ignored_rows()
    {
        Assert.Contains(demo.Truths.Totals.CasesDeleted, Ignored("arenden").Values);
        Assert.Equal(["sent by the organisation itself"], Ignored("e-post").Keys);

        Dictionary<string, long> Ignored(string source) => demo.Receipts.Where(receipt => receipt.Source.Value == source)
            .SelectMany(receipt => receipt.Ignored).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
    }

    [Fact]
    public void The_days_that_the_telephony_export_lacks_are_gaps_in_the_report() =>
        Assert.Contains(
            $"{demo.Truths.Exports.GapDays[0]:yyyy'-'MM'-'dd}/{demo.Truths.Exports.GapDays[^1]:yyyy'-'MM'-'dd}",
            Source("telefoni")["gaps"]!.AsArray().Select(gap => (string?)gap));

    [Fact]
    public void The_broken_file_is_in_quarantine_and_nothing_else()
    {
        Assert.Equal(
            demo.Truths.Exports.Quarantined,
            Directory.GetFiles(Path.Combine(demo.Root, "quarantine"), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Path.Combine(demo.Root, "quarantine"), path)).Where(path => !path.EndsWith(".why.txt", StringComparison.Ordinal)));
        Assert.Equal(demo.Truths.Exports.Quarantined, demo.Report["quarantine"]!.AsArray().Select(file => $"{file!["source"]}/{file["fileName"]}"));
    }

    [Fact]
    public void Every_malformed_row_is_a_rejected_row_and_no_other()
    {
        var malformed = demo.Truths.Exports.Malformed.ToDictionary(file => file.File, file => (long)file.Count);
        Assert.NotEmpty(malformed);
        Assert.Equal(
            malformed.OrderBy(file => file.Key, StringComparer.Ordinal),
            demo.Receipts.Where(receipt => receipt.Rejected.Count > 0)
                .ToDictionary(receipt => $"{receipt.Source}/{receipt.FileName}", receipt => receipt.Rejected.Values.Sum())
                .OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_is_an_event_or_rejected_or_ignored() => Assert.All(
        demo.Receipts, receipt => Assert.Equal(receipt.RowCount, receipt.EventRowCount + receipt.Rejected.Values.Sum() + receipt.Ignored.Values.Sum()));

    [Fact]
    public void What_no_topic_claims_is_listed()
    {
        var exports = demo.Truths.Exports;
        Assert.Equal(exports.UnmappedQueues, Unmapped("telefoni"));
        Assert.Equal(exports.UnmappedPages.Order(StringComparer.Ordinal), Unmapped("webb").Order(StringComparer.Ordinal));

        // An address that no topic names is a person's, as far as the reader knows: its contacts are counted, it is not kept.
        Assert.DoesNotContain(exports.UnmappedMailboxes[0], demo.Report.ToJsonString(), StringComparison.Ordinal);
        Assert.True((long)Source("e-post")["unmappedCount"]! > 0);

        IEnumerable<string> Unmapped(string source) => Source(source)["unmapped"]!.AsArray().Select(one => (string)one!["subject"]!["value"]!);
    }

    [Fact]
    public void The_second_report_of_the_same_calls_is_compared_and_differs_by_the_calls_that_were_passed_on()
    {
        var truth = demo.Truths.DoubleReport;
        var pair = Assert.Single(demo.Report["reconciliations"]!.AsArray())!;
        var phone = Assert.Single(pair["channels"]!.AsArray())!;

        Assert.Equal((truth.SameContactsAs, truth.Source), ((string)pair["primary"]![0]!["source"]!, (string)pair["secondary"]!["source"]!));
        Assert.Equal((truth.CallCount, truth.LegCount), ((int)phone["primaryCount"]!, (int)phone["secondaryCount"]!));
        Assert.Equal(0, (int)phone["secondaryOnlyDayCount"]!);
        Assert.True(truth.LegCount > 1.02 * truth.CallCount);

        // Were the second report counted too, the calls of March would be twice as many.
        var march = demo.Report["channels"]!["months"]!.AsArray().Single(month => ((string)month!["period"]!).StartsWith("2026-03", StringComparison.Ordinal))!;
        Assert.Equal(
            demo.Days["telefoni"].Where(day => day.Day is { Year: 2026, Month: 3 }).Sum(day => day.Contacts.Sum(one => one.Counts.Offered)),
            (long)march["channels"]!.AsArray().Single(channel => (string?)channel!["channel"] == "phone")!["offeredCount"]!);
        Assert.Empty(demo.Report["possibleDoubles"]!.AsArray());
    }

    [Fact]
    public void A_file_delivered_twice_counts_as_one()
    {
        var receipts = demo.Receipts.Where(receipt => receipt.Source.Value == "telefoni").ToList();
        Assert.Equal(receipts.Count - 1, (int)Source("telefoni")["reading"]!["fileCount"]!);
    }

    [Fact]
    public void Two_demos_have_the_same_report_and_pages_byte_by_byte() =>
        Assert.Equal(Fingerprints(demo.Root), Fingerprints(demo.Other));

    [Fact]
    public async Task Delivering_everything_again_changes_no_byte_of_report_and_pages()
    {
        var before = Fingerprints(demo.Other);
        foreach (var source in Directory.GetDirectories(Path.Combine(demo.Other, "archive")).Where(path => !path.EndsWith("/e-post", StringComparison.Ordinal)))
        {
            foreach (var file in Directory.GetFiles(source))
                File.Move(file, Path.Combine(demo.Other, "inbox", Path.GetFileName(source), Path.GetFileName(file)));
        }

        Assert.Equal(Cli.Success, await RunCommand.RunAsync(demo.Other, default));
        Assert.Equal(before, Fingerprints(demo.Other));
        Assert.Empty(Workspace.Open(demo.Other) is var again ? Directory.GetFiles(again.Inbox, "*", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public void The_planted_outages_and_mailings_are_among_the_largest_peaks_with_what_happened()
    {
        // August's mailing comes as everybody comes back from leave: the level rises with it, and nobody could tell the two apart.
        var outages = demo.Truths.Outages.Where(outage => outage.ExpectedExtraCalls > 0).Select(outage => ("outage", outage.Start.Date));
        var mailings = demo.Truths.Mailings.Mailings.Where(mailing => mailing.Day.Month != 8).Select(mailing => ("letter", mailing.Day));
        var planted = outages.Concat(mailings).Select(one => (one.Item1, $"{one.Item2:yyyy'-'MM'-'dd}")).Where(one => string.CompareOrdinal(one.Item2, "2025-03-01") >= 0);

        var found = demo.Report["peaks"]!["peaks"]!.AsArray().Where(peak => peak!["companions"]!.AsArray().Count > 0)
            .Select(peak => peak!["companions"]![0]!).Select(first => ((string)first["kind"]!, (string)first["start"]!["day"]!)).ToHashSet();

        Assert.Equal(5, planted.Count());
        Assert.All(planted, one => Assert.Contains(one, found));
    }

    [Fact]
    public void Forecasts_of_calls_miss_by_at_least_a_fifth_less_than_the_week_before_would()
    {
        foreach (var level in new[] { "interval", "daily" })
        {
            var record = demo.Report["staffing"]!["record"]![level]!;
            Assert.InRange((double)record["wapeFraction"]! / (double)record["naiveWapeFraction"]!, 0, 0.8);
        }
    }

    [Fact]
    public void The_first_day_after_Easter_is_where_the_schedule_lacks_most_and_red_days_are_closed()
    {
        var days = demo.Report["staffing"]!["days"]!.AsArray();
        Assert.Equal(["2026-04-01", "2026-04-02", "2026-04-07", "2026-04-08", "2026-04-09", "2026-04-10"], days.Select(day => (string)day!["day"]!));
        var worst = days.MaxBy(day => day!["intervals"]!.AsArray().Sum(one => Math.Max(0, (double)one!["need"]! - (double)one["planned"]!)))!;
        Assert.Equal("2026-04-07", (string)worst["day"]!);
    }

    [Fact]
    public void The_avoidable_share_holds_the_planted_one()
    {
        var avoidable = demo.Report["benefit"]!["avoidable"]!;
        Assert.InRange(demo.Truths.Avoidable.ExpectedFraction, (double)avoidable["share"]!["lower"]!, (double)avoidable["share"]!["upper"]!);
        Assert.InRange((double)avoidable["share"]!["upper"]! - (double)avoidable["share"]!["lower"]!, 0, 0.1);
        Assert.Equal(demo.Truths.Avoidable.CodedContacts, (int)avoidable["share"]!["count"]!);
        Assert.InRange((double)avoidable["coveredFraction"]!, 0.98, 1);
    }

    [Fact]
    public void The_invoices_and_the_school_choice_are_the_waves_that_come_every_year_and_nothing_else_is()
    {
        var waves = demo.Report["benefit"]!["waves"]!.AsArray();

        // Invoices are sent on the Mondays of weeks 6, 19, 32 and 45; the school choice is open 15–31 January.
        Assert.Equal(
            [("Avfall och återvinning", 19), ("Avfall och återvinning", 45), ("Avfall och återvinning", 32), ("Avfall och återvinning", 6), ("Skola", 3)],
            waves.Select(wave => ((string)wave!["topic"]!, (int)wave["firstWeek"]!)));
        Assert.InRange(demo.Truths.Mailings.Mailings.Where(mailing => mailing.Day.Month == 5).Average(mailing => mailing.RealisedExtraCalls), (double)waves[0]!["lower"]!, (double)waves[0]!["upper"]!);
    }

    [Fact]
    public void No_e_service_is_taken_for_dead_and_the_launched_ones_are_known_by_their_first_day()
    {
        var services = demo.Report["benefit"]!["adoptions"]!.AsArray();
        Assert.Equal(demo.Truths.EServices.Count, services.Count);
        Assert.DoesNotContain(services, one => (string)one!["state"]! is "unused" or "falling");
        Assert.Equal(
            demo.Truths.Launches.Select(launch => $"{launch.Day:yyyy'-'MM'-'dd}").Order(),
            services.Select(one => (string?)one!["launched"]).OfType<string>().Order());
    }

    private DemoTotals TotalsOf(Func<LocalDate, bool> picks)
    {
        var phone = Aggregates("telefoni", Channel.Phone);
        var uses = Days("e-tjanster").SelectMany(day => day.EServices).ToList();
        var pages = Days("webb").SelectMany(day => day.Pages).ToList();
        var cases = demo.Days["arenden"].SelectMany(day => day.Cases).ToList();
        return new()
        {
            CallsOffered = (int)phone.Sum(one => one.Counts.Offered),
            CallsHandled = (int)phone.Sum(one => one.Counts.Handled),
            CallsAbandoned = (int)phone.Sum(one => one.Counts.Abandoned),
            HandledWaitSeconds = (long)phone.Sum(one => one.WaitTimeTotal.TotalSeconds),
            AbandonedWaitSeconds = (long)phone.Sum(one => one.AbandonedWaitTimeTotal.TotalSeconds),
            HandleSeconds = (long)phone.Sum(one => one.HandleTimeTotal.TotalSeconds),
            EMailsIncoming = (int)Aggregates("e-post", Channel.Email).Sum(one => one.Counts.Offered),
            EServicesStarted = (int)uses.Sum(use => use.Count),
            EServicesSubmitted = (int)uses.Where(use => use.Outcome == EServiceOutcome.Submitted).Sum(use => use.Count),
            EServicesSaved = (int)uses.Where(use => use.Outcome == EServiceOutcome.Saved).Sum(use => use.Count),
            EServicesAborted = (int)uses.Where(use => use.Outcome == EServiceOutcome.Aborted).Sum(use => use.Count),
            CasesClosed = cases.Count(one => one.State.ClosedAt is { } closed && picks(closed.InZone(stockholm).Date)),
            CasesCreated = cases.Count(one => picks(one.OpenedAt.Day)),
            PageVisits = (int)pages.Sum(page => page.Visits),
            PageViews = (int)pages.Sum(page => page.Views),
        };

        IEnumerable<DayFacts> Days(string source) => demo.Days[source].Where(day => picks(day.Day));

        List<DayAggregate> Aggregates(string source, Channel channel) =>
            [.. Days(source).SelectMany(day => day.Contacts).Where(one => one.Key.Channel == channel)];
    }

    private JsonNode Source(string source) => demo.Report["sources"]!.AsArray().Single(one => (string?)one!["reading"]!["source"] == source)!;

    private static List<string> Fingerprints(string root) =>
    [
        .. Directory.GetFiles(Path.Combine(root, "site"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(root, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
