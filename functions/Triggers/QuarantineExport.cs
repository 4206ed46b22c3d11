using Microsoft.Extensions.Logging;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>Poison queue: the host gave up on an export's message, so nothing ever answered, not even that it failed.</summary>
internal static class QuarantineExport
{
    private static readonly string why =
        $"The export was tried {IngestExport.MostTries} times, and each try ended without an answer: the program was stopped, ran out of memory, or took longer than "
        + "host.json allows. Divide the export (by month, say) and drop the parts in the inbox.";

    /// <returns>Whether the pages may have changed.</returns>
    public static async Task<bool> RunAsync(Installation installation, string text, int tries, ILogger log, CancellationToken stop)
    {
        ExportMessage message;
        try
        {
            message = ExportMessage.Parse(text);
        }
        catch (FormatException malformed)
        {
            // It will not get better by being tried.
            log.Malformed(nameof(QuarantineExport), malformed.Message);
            return false;
        }

        if (await message.FindAsync(installation.Inbox, stop) is not { } export)
            return tries > 1;
        await installation.Inbox.MoveToQuarantineAsync(export, why, stop);
        log.Quarantined(message.Source, message.Name, why);
        return true;
    }
}
