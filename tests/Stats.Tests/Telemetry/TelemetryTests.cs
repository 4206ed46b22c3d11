using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure;
using Stats.Functions.Azure;
using Stats.Tests.Architecture;
using Stats.Tests.Azure;
using Stats.Tests.Commands;
using Stats.Tests.Privacy;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Telemetry;

public sealed class TelemetryTests
{
    private static readonly Export calls = Export.Of(
        "matare", "kanarie 19811218-9876.csv", "Datum;Tid;Kö;Väntetid;Samtalstid;Resultat",
        "2025-03-10;08:00:00;Växel;30;60;Besvarat", "2025-03-10;09:00:00;Växel 070-174 06 05;30;60;Besvarat", "fel;09:00:00;Växel;30;60;Besvarat");

    [Fact]
    public async Task Rows_and_seconds_are_measured_by_source_and_profile()
    {
        var measured = new ConcurrentQueue<(string Name, double Value, string Tags)>();
        var begun = new ConcurrentQueue<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Stats",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => begun.Enqueue(activity.OperationName + string.Concat(activity.Tags.Select(tag => $" {tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = Listener((name, value, tags) => measured.Enqueue((name, value, tags)));

        using var folder = new TestWorkspace();
        folder.Drop(calls);
        await using (var installation = folder.OpenInstallation())
        {
            await installation.TakeAsync(Assert.Single(await installation.Inbox.WaitingAsync(default)), null, default);
            await installation.RefreshAsync(default);
        }

        var ours = measured.Where(one => one.Tags == "stats.source=matare stats.profile=calls-csv").ToList();
        Assert.Equal(("stats.rows.read", 3.0), (ours[0].Name, ours[0].Value));
        Assert.Equal(("stats.rows.rejected", 1.0), (ours[1].Name, ours[1].Value));
        Assert.Equal("stats.ingest.duration", ours[2].Name);
        Assert.InRange(ours[2].Value, 0.0001, 300);
        Assert.Contains(measured, one => one is { Name: "stats.report.duration", Tags: "", Value: > 0.0001 });
        Assert.Contains("ingest stats.source=matare", begun);
        Assert.Contains("report", begun);
    }

    [Fact]
    public async Task Every_try_of_a_request_to_storage_is_counted()
    {
        var answered = new ConcurrentQueue<string>();
        using var meters = Listener((name, _, tags) => answered.Enqueue($"{name} {tags}"));

        // No other test has a service that answers so.
        using var service = new BusyService((504, null, ""), (504, null, ""), (418, null, ""));
        var options = new StorageClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var account = StorageAccount.Parse($"TableEndpoint={service.Address};SharedAccessSignature=?sig=c2VjcmV0", options);
        await Assert.ThrowsAsync<RequestFailedException>(() => account.GetTableClient("stats").GetEntityIfExistsAsync("p", "r"));
        Assert.Equal(2, answered.Count(one => one == "stats.store.calls stats.service=table http.response.status_code=504"));
        Assert.Equal(1, answered.Count(one => one == "stats.store.calls stats.service=table http.response.status_code=418"));
    }

    [Fact]
    public async Task What_is_measured_is_sent_where_the_environment_says_and_holds_no_file_name_and_no_identifier()
    {
        using var server = new OtlpServer();
        using var folder = new TestWorkspace();
        folder.Drop(calls);
        folder.Write("inbox/trasig/Kanariesson 8112189876.csv", "Hej 070-174 06 05");
        var told = await StatsProcess.RunAsync(StatsProcess.Start(
            new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = server.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" }, "run", folder.Folder));
        Assert.Equal(2, told.ExitCode);

        var traces = string.Concat(server.Sent.Where(sent => sent.Path == "/v1/traces").Select(sent => sent.Body));
        var metrics = string.Concat(server.Sent.Where(sent => sent.Path == "/v1/metrics").Select(sent => sent.Body));
        Assert.All("ingest report matare trasig".Split(' '), word => Assert.Contains(word, traces, StringComparison.Ordinal));
        Assert.All(
            "stats.rows.read stats.rows.rejected stats.ingest.duration stats.report.duration matare calls-csv".Split(' '),
            word => Assert.Contains(word, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain(server.Sent, sent => sent.Path is not ("/v1/traces" or "/v1/metrics"));
        Assert.Empty(Canary.LeaksIn("sent", traces + metrics));
        Assert.DoesNotContain(".csv", traces + metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_that_is_logged_is_in_one_place()
    {
        foreach (var path in Repository.Files("functions", ".cs").Where(path => !path.EndsWith(Path.Combine("Telemetry", "Log.cs"), StringComparison.Ordinal)))
            Assert.DoesNotMatch(@"LoggerMessage|(?<!Math)\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(", Repository.Read(path));
        Assert.Matches(@"\[LoggerMessage\(", Repository.Read(Path.Combine("functions", "Telemetry", "Log.cs")));
    }

    private static MeterListener Listener(Action<string, double, string> heard)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Meter.Name == "Stats")
                    me.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.Start();
        return listener;

        void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            heard(instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")));
    }
}
