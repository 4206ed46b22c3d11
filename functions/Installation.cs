using System.Diagnostics;
using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Interventions;
using Stats.Analytics.Staffing;
using Stats.Functions.Inbox;
using Stats.Functions.Publishing;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Telemetry;
using Stats.Functions.Workspaces;

namespace Stats.Functions;

/// <summary>One organisation's line from end to end: where exports arrive, where aggregates are kept and where pages are put.</summary>
public sealed class Installation(Workspace workspace, IExportInbox inbox, IAggregateStore store, ISite site) : IAsyncDisposable
{
    private readonly Pipeline pipeline = new(workspace, store);

    public Workspace Workspace => workspace;

    public IExportInbox Inbox => inbox;

    public IAggregateStore Store => store;

    public ISite Site => site;

    /// <summary>The one in a workspace's folder. Its store may lie in the cloud, if stats.yaml says so.</summary>
    /// <exception cref="ExportFormatException">The folder is not a workspace, or its settings are not valid.</exception>
    public static async Task<Installation> OpenAsync(string folder, CancellationToken stop)
    {
        var workspace = Workspace.Open(folder);
        IAggregateStore store = CloudInstallation.Of(workspace) is { } cloud ? await cloud.OpenStoreAsync(stop) : SqliteStore.Open(workspace.Store);
        try
        {
            return new(workspace, new FolderInbox(workspace.Inbox, workspace.Archive, workspace.Quarantine), store, new FolderSite(workspace.Site));
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes an export down the line, and moves it to the archive, or with a note to quarantine. Doing it again changes nothing.</summary>
    /// <param name="export">An export that waits in the inbox.</param>
    /// <param name="progress">Told how many bytes of the file have been read, now and then.</param>
    /// <param name="stop">Stops; what is published stays, whole days at a time, and the export stays in the inbox.</param>
    /// <exception cref="IOException">It cannot be opened or moved; <see cref="FileNotFoundException"/>: it is gone, another worker was faster.</exception>
    public async Task<IntakeResult> TakeAsync(ExportFile export, Action<long>? progress, CancellationToken stop)
    {
        using var activity = Measures.Ingest(export.Source);
        var started = Stopwatch.GetTimestamp();
        IngestResult? read = null;
        string? reason;
        try
        {
            read = await pipeline.IngestAsync(export, progress, stop);
            reason = read.Unreadable.Count == 0 ? null : string.Join(' ', read.Unreadable.Distinct());
        }
        catch (ExportFormatException unreadable)
        {
            reason = unreadable.Message;
        }

        foreach (var receipt in read?.Receipts ?? [])
            Measures.Ingested(export.Source, receipt.Profile, receipt.RowCount, receipt.Rejected.Values.Sum(), Stopwatch.GetElapsedTime(started));
        await (reason is null ? inbox.MoveToArchiveAsync(export, stop) : inbox.MoveToQuarantineAsync(export, reason, stop));
        return new(read, reason);
    }

    /// <summary>Makes the report and the pages of all that is stored, and puts in place those that changed.</summary>
    /// <returns>The paths of the files that were written.</returns>
    public async Task<IReadOnlyList<string>> RefreshAsync(CancellationToken stop)
    {
        using var activity = Measures.Report();
        var started = Stopwatch.GetTimestamp();
        var written = await site.PublishAsync(async again => await ReportFiles.OfAsync(await AnalyseAsync(again)), stop);
        Measures.Reported(Stopwatch.GetElapsedTime(started));
        return written;
    }

    /// <summary>The report of all that is stored.</summary>
    public async Task<Report> AnalyseAsync(CancellationToken stop) =>
        await pipeline.AnalyseAsync(workspace.Today, await inbox.QuarantinedAsync(stop), stop);

    /// <summary>What staffing is planned from.</summary>
    public async Task<StaffingOutlook> ReadOutlookAsync(CancellationToken stop) =>
        pipeline.AnalysisFor(workspace.Today).Outlook(await pipeline.ReadStreamsAsync(stop));

    /// <summary>Which contacts to give a cause, as the stored ones tell; <see langword="null"/> without contacts.</summary>
    /// <param name="weeks">For how many weeks.</param>
    /// <param name="count">How many contacts.</param>
    /// <param name="startFraction">Where the draw begins: 0 to below 1.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task<SamplingPlan?> ReadSampleAsync(int weeks, int count, double startFraction, CancellationToken stop) =>
        pipeline.AnalysisFor(workspace.Today).Sample(await pipeline.ReadStreamsAsync(stop), weeks, count, startFraction);

    /// <summary>The streams that are counted, without those that report what others do, and only finished days.</summary>
    public async Task<IReadOnlyList<StreamFacts>> ReadCountedAsync(CancellationToken stop) =>
        pipeline.AnalysisFor(workspace.Today).Counted(await pipeline.ReadStreamsAsync(stop));

    /// <summary>The changes of the last two years, put to the test.</summary>
    public async Task<IReadOnlyList<ChangeEvaluation>> ReadChangesAsync(CancellationToken stop) =>
        pipeline.AnalysisFor(workspace.Today).ChangesIn(await pipeline.ReadStreamsAsync(stop));

    /// <summary>A change with what it is to be compared with, so that nobody can choose that by the result.</summary>
    public async Task<RegisteredChange> LockAsync(RegisteredChange change, CancellationToken stop) =>
        pipeline.AnalysisFor(workspace.Today).Lock(change, await pipeline.ReadStreamsAsync(stop));

    /// <summary>The contacts about a topic day by day, beside those that a change cannot have moved; <see langword="null"/> when none are known before it.</summary>
    public async Task<(Channel Channel, EffectSeries Series, IReadOnlyList<Topic> Controls)?> ReadEffectSeriesAsync(string topic, Channel? channel, LocalDate change, CancellationToken stop) =>
        pipeline.AnalysisFor(workspace.Today).EffectSeries(topic, channel, change, await pipeline.ReadStreamsAsync(stop));

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
