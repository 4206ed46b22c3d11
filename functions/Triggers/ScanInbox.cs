using Microsoft.Extensions.Logging;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>Timer: a message for each export that waits. Scanning twice sends the same messages twice, which does no harm.</summary>
internal static class ScanInbox
{
    /// <exception cref="InvalidDataException">Exports wait, and there is no right pseudonym key to read them with.</exception>
    public static async Task<IReadOnlyList<ExportMessage>> RunAsync(Installation installation, ILogger log, CancellationToken stop)
    {
        foreach (var misplaced in await installation.Inbox.MisplacedAsync(stop))
            log.Misplaced(misplaced);
        var waiting = await installation.Inbox.WaitingAsync(stop);
        log.Scanned(waiting.Count);

        // Without a key none can be read: then they wait, rather than be tried in vain and end in quarantine.
        if (waiting.Count > 0)
            installation.Workspace.PseudonymKey();
        return [.. waiting.Select(ExportMessage.Of)];
    }
}
