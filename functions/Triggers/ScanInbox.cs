using Microsoft.Extensions.Logging;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>Timer: a message for each export that waits. Scanning twice sends the same messages twice, which does no harm.</summary>
internal static class ScanInbox
{
    public static async Task<IReadOnlyList<ExportMessage>> RunAsync(Installation installation, ILogger log, CancellationToken stop)
    {
        foreach (var misplaced in await installation.Inbox.MisplacedAsync(stop))
            log.Misplaced(misplaced);
        var waiting = await installation.Inbox.WaitingAsync(stop);
        log.Scanned(waiting.Count);
        return [.. waiting.Select(ExportMessage.Of)];
    }
}
