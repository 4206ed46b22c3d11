using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Functions.Inbox;
using Stats.Functions.Sources;

namespace Stats.Tests.Triggers;

/// <summary>An inbox in which one export cannot be opened.</summary>
internal sealed class StubbornInbox(IExportInbox inbox, string stubborn) : IExportInbox
{
    public async Task<IReadOnlyList<ExportFile>> WaitingAsync(CancellationToken stop) => [.. (await inbox.WaitingAsync(stop)).Select(Hindered)];

    public async Task<ExportFile?> FindAsync(SourceId source, string name, CancellationToken stop) =>
        await inbox.FindAsync(source, name, stop) is { } export ? Hindered(export) : null;

    public Task<IReadOnlyList<string>> MisplacedAsync(CancellationToken stop) => inbox.MisplacedAsync(stop);

    public Task MoveToArchiveAsync(ExportFile export, CancellationToken stop) => inbox.MoveToArchiveAsync(export, stop);

    public Task MoveToQuarantineAsync(ExportFile export, string reason, CancellationToken stop) => inbox.MoveToQuarantineAsync(export, reason, stop);

    public Task<IReadOnlyList<QuarantinedFile>> QuarantinedAsync(CancellationToken stop) => inbox.QuarantinedAsync(stop);

    public Task<IReadOnlyDictionary<SourceId, int>> DeleteAsync(ExportPlace place, Instant before, CancellationToken stop) => inbox.DeleteAsync(place, before, stop);

    private ExportFile Hindered(ExportFile export) =>
        export.FileName == stubborn ? export with { Open = () => throw new UnauthorizedAccessException("a value of a row, perhaps") } : export;
}
