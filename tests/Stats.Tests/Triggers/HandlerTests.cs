using System.Net;
using System.Text.Json.Nodes;
using Stats.Functions.Triggers;
using Stats.Tests.Azure;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Triggers;

/// <summary>The program as the Functions host runs it.</summary>
public sealed class HandlerTests
{
    private static readonly Export calls = Export.Calls("mars.csv", "2025-03-10;08:00:00;Växel;30;60;Besvarat", "2025-03-11;08:00:00;Växel;30;60;Tappat");

    [AzuriteFact]
    public async Task A_scan_sends_a_message_for_each_export_and_says_so()
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        await cloud.DropAsync(calls);
        await cloud.DropAsync(calls with { Source = "vaxel", Name = "a & b.csv" });
        await cloud.WriteAsync("inbox/vaxel/half.csv.part", BinaryData.FromString("x"));
        await cloud.WriteAsync("inbox/lost.csv", BinaryData.FromString("x"));

        var body = File.ReadAllText(Path.Combine(FunctionsHost.Folder, "ScanInbox", "function.json"));
        Assert.Contains("\"queueName\": \"exports\"", body, StringComparison.Ordinal);
        using var response = await host.PostAsync("ScanInbox", """
            {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"ScanInbox","UtcNow":"2026-11-21T19:26:16.1317545Z","RandGuid":"45c1e2dc-1ed8-4128-b03c-7e71b2b8376a"}}}
            """);
        var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var messages = reply["outputs"]!["exports"]!.AsArray().Select(text => ExportMessage.Parse((string)text!)).ToList();
        Assert.Equal(["telefoni/mars.csv", "vaxel/a & b.csv"], messages.Select(message => $"{message.Source}/{message.Name}"));
        Assert.Equal(
            [
                "Warning: inbox/lost.csv lies where no source's exports lie: move it to inbox/<source>/, such as inbox/telefoni/.",
                "Scanned: 2 exports wait.",
            ],
            reply["logs"]!.AsArray().Select(line => (string)line!));
    }

    [AzuriteFact]
    public async Task A_message_whose_export_is_gone_or_replaced_is_done_with()
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        await cloud.DropAsync(calls);
        foreach (var message in new[] { new ExportMessage(new("telefoni"), "april.csv", "0x1"), new(new("telefoni"), "mars.csv", "0x1"), new(new("telefoni"), "../../stats.yaml", "0x1") })
        {
            using var response = await host.PostAsync("IngestExport", FunctionsHost.QueueBody("export", message.ToJson(), 1));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("{}", JsonNode.Parse(await response.Content.ReadAsStringAsync())!["outputs"]!.ToJsonString());
        }

        Assert.Equal(["telefoni/mars.csv"], await cloud.FilesAsync("inbox"));
    }

    [AzuriteFact]
    public async Task What_is_malformed_is_an_error_that_the_host_sees()
    {
        var (_, host) = await StartAsync();
        await using var running = host;
        foreach (var body in new[] { "", "{", "{}", "{\"Data\":{}}", FunctionsHost.QueueBody("export", "no export message", 1) })
        {
            using var response = await host.PostAsync("IngestExport", body);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        using var unknown = await host.PostAsync("FormatDisk", "{}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [AzuriteFact]
    public async Task An_export_that_cannot_be_read_goes_to_quarantine_at_once_with_a_note()
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        await cloud.DropAsync(Export.Of("telefoni", "brev.csv", "Hej", "Tack för senast"));
        await host.FireTimerAsync("ScanInbox");
        await host.DeliverAllAsync();

        Assert.Equal(["telefoni/brev.csv", "telefoni/brev.csv.why.txt"], await cloud.FilesAsync("quarantine"));
        Assert.Contains("brev.csv", await cloud.ReadAsync("quarantine/telefoni/brev.csv.why.txt"), StringComparison.Ordinal);
        Assert.Contains("brev.csv", await cloud.ReadAsync("site/datakvalitet.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Answers, answer => answer.Status != 200);
    }

    [AzuriteFact]
    public async Task What_the_host_gave_up_on_ends_in_quarantine_with_the_reason()
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        await cloud.DropAsync(calls);
        await host.FireTimerAsync("ScanInbox");
        var message = Assert.Single(await host.Queue("exports").ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1)));
        await host.Queue("exports-poison").SendMessageAsync(message.MessageText);
        await host.Queue("exports-poison").SendMessageAsync("no export message");
        await host.DeliverAllAsync();

        Assert.Equal(["telefoni/mars.csv", "telefoni/mars.csv.why.txt"], await cloud.FilesAsync("quarantine"));
        Assert.StartsWith("The export was tried 5 times", await cloud.ReadAsync("quarantine/telefoni/mars.csv.why.txt"), StringComparison.Ordinal);
        Assert.Equal(0, await host.Queue("exports-poison").GetApproximateMessagesCountAsync());
    }

    [AzuriteFact]
    public async Task Settings_that_are_wrong_fail_until_they_are_mended_and_nothing_is_lost()
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        await cloud.DropAsync(calls);
        await host.FireTimerAsync("ScanInbox");
        await cloud.WriteAsync("stats.yaml", BinaryData.FromString("organisation: ''\n"));
        await host.DeliverAsync();
        Assert.Contains(("IngestExport", 500), host.Answers);

        await cloud.WriteAsync("stats.yaml", BinaryData.FromString(TestWorkspace.Settings));
        await host.DeliverAllAsync();
        Assert.Equal(["telefoni/mars.csv"], await cloud.FilesAsync("archive"));
        Assert.Empty(await cloud.FilesAsync("quarantine"));
    }

    [AzuriteFact]
    public async Task A_stop_in_the_middle_of_an_ingest_ends_it_cleanly_and_the_next_try_finishes_it()
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        var rows = Enumerable.Range(0, 400_000).Select(i => $"2025-03-{1 + (i % 28):00};{i % 24:00}:{i % 60:00}:00;Växel {i % 7};{i % 90};60;Besvarat");
        await cloud.DropAsync(Export.Calls("stor.csv", rows));
        await host.FireTimerAsync("ScanInbox");
        var delivery = host.DeliverAsync();
        await Task.Delay(150);
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{host.Handler.Id}"]))
            await kill.WaitForExitAsync();
        await host.Handler.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        await delivery;

        Assert.Equal(0, host.Handler.ExitCode);
        Assert.Equal(["telefoni/stor.csv"], await cloud.FilesAsync("inbox"));
        Assert.Contains(host.Answers, answer => answer.Function == "IngestExport" && answer.Status is 502 or 503);

        await host.StartHandlerAsync();
        await host.DeliverAllAsync();
        Assert.Equal(["telefoni/stor.csv"], await cloud.FilesAsync("archive"));
        Assert.Contains("Read telefoni/stor.csv: 400000 rows, 0 rejected.", host.Logs);
    }

    [AzuriteFact]
    public async Task Health_tells_each_source_and_needs_the_functions_key()
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        await cloud.DropAsync(calls);
        await host.FireTimerAsync("ScanInbox");
        await host.DeliverAllAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/api/health")).StatusCode);
        using var response = await host.GetAsync("/api/health?code=host-key");
        var health = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var source = Assert.Single(health["sources"]!.AsArray())!;
        Assert.Equal(("stale", "telefoni", "2025-03-11", true), ((string)health["status"]!, (string)source["source"]!, (string)source["lastDay"]!, (bool)source["isStale"]!));
        Assert.InRange(DateTimeOffset.UtcNow - DateTimeOffset.Parse((string)source["lastIngest"]!, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromSeconds(-5), TimeSpan.FromMinutes(5));
    }

    [AzuriteFact]
    public async Task The_pages_are_for_those_who_know_the_key_and_for_nobody_else()
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        await host.FireTimerAsync("RefreshDashboards");

        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/api/dashboards/index.html")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/api/dashboards/index.html?code=guess")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/api/dashboards/index.html", request => request.Headers.Add("X-MS-CLIENT-PRINCIPAL", "e30="))).StatusCode);

        using var first = await host.GetAsync("/api/dashboards/index.html?code=a%20key%20that%20nobody%20guesses");
        Assert.Equal(await cloud.ReadAsync("site/index.html"), await first.Content.ReadAsStringAsync());
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie")).Split(';')[0];
        Assert.DoesNotContain("nobody", cookie, StringComparison.Ordinal);
        using var second = await host.GetAsync("/api/dashboards/site.css", request => request.Headers.Add("Cookie", cookie));
        Assert.Equal((HttpStatusCode.OK, "text/css"), (second.StatusCode, second.Content.Headers.ContentType!.MediaType));
        using var again = await host.GetAsync("/api/dashboards/site.css", request =>
        {
            request.Headers.Add("Cookie", cookie);
            request.Headers.IfNoneMatch.Add(second.Headers.ETag!);
        });
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [AzuriteTheory]
    [InlineData("/api/dashboards/../stats.yaml")]
    [InlineData("/api/dashboards/%2e%2e/stats.yaml")]
    [InlineData("/api/dashboards/%2e%2e%2fstats.yaml")]
    [InlineData("/api/dashboards/..%2fstats.yaml")]
    [InlineData("/api/dashboards/..%5cstats.yaml")]
    [InlineData("/api/dashboards/x/../../stats.yaml")]
    [InlineData("/api/dashboards//stats.yaml")]
    [InlineData("/api/dashboards/./%2e%2e/stats.yaml")]
    public async Task Nothing_but_the_site_can_be_reached(string path)
    {
        var (cloud, host) = await StartAsync();
        await using var _ = host;
        await host.FireTimerAsync("RefreshDashboards");

        // As raw text: a client would tidy the path before it asks.
        var answer = await host.RawAsync($"GET {path}?code=a%20key%20that%20nobody%20guesses HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("organisation:", answer, StringComparison.Ordinal);
        Assert.Contains("organisation:", await cloud.ReadAsync("stats.yaml"), StringComparison.Ordinal);
    }

    private static async Task<(CloudWorkspace Cloud, FunctionsHost Host)> StartAsync()
    {
        var cloud = await CloudWorkspace.NewAsync();
        return (cloud, await FunctionsHost.StartAsync(cloud.Connection, cloud.Environment));
    }
}
