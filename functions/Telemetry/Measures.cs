using System.Diagnostics;
using System.Diagnostics.Metrics;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Telemetry;

/// <summary>What is measured while the line runs. Costs nothing unless somebody listens. No personal data: sources and profiles are named, files are not.</summary>
internal static class Measures
{
    public const string Name = "Stats";

    private static readonly ActivitySource activities = new(Name);
    private static readonly Meter meter = new(Name);
    private static readonly Counter<long> rowsRead = meter.CreateCounter<long>("stats.rows.read", "{row}", "Rows of exports that were read.");
    private static readonly Counter<long> rowsRejected = meter.CreateCounter<long>("stats.rows.rejected", "{row}", "Rows that were rejected.");
    private static readonly Histogram<double> ingestDuration = meter.CreateHistogram<double>("stats.ingest.duration", "s", "From opening an export to its receipt.");
    private static readonly Histogram<double> reportDuration = meter.CreateHistogram<double>("stats.report.duration", "s", "From the store to pages in place.");
    private static readonly Counter<long> storeCalls = meter.CreateCounter<long>("stats.store.calls", "{call}", "Requests to tables, blobs and queues, retries included.");

    /// <summary>Begins the reading of an export; <see langword="null"/> when nobody listens.</summary>
    public static Activity? Ingest(SourceId source) => activities.StartActivity("ingest")?.SetTag("stats.source", source.Value);

    /// <summary>Begins the making of pages.</summary>
    public static Activity? Report() => activities.StartActivity("report");

    public static void Ingested(SourceId source, string profile, long rows, long rejected, TimeSpan time)
    {
        var tags = new TagList { { "stats.source", source.Value }, { "stats.profile", profile } };
        rowsRead.Add(rows, tags);
        rowsRejected.Add(rejected, tags);
        ingestDuration.Record(time.TotalSeconds, tags);
    }

    public static void Reported(TimeSpan time) => reportDuration.Record(time.TotalSeconds);

    /// <param name="service">table, blob or queue.</param>
    /// <param name="status">The HTTP status that was answered; 0 when nothing was.</param>
    public static void StoreCalled(string service, int status) =>
        storeCalls.Add(1, new TagList { { "stats.service", service }, { "http.response.status_code", status } });
}
