using Microsoft.Extensions.Logging;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>Queue: takes an export down the line.</summary>
internal static class IngestExport
{
    /// <summary>So often the host tries a message, see host.json.</summary>
    public const int MostTries = 5;

    /// <returns>Whether the pages may have changed.</returns>
    public static async Task<bool> RunAsync(Installation installation, ExportMessage message, int tries, ILogger log, CancellationToken stop)
    {
        if (await message.FindAsync(installation.Inbox, stop) is not { } export)
        {
            log.AlreadyTaken(message.Source, message.Name);

            // An earlier try may have taken it, and been stopped before it could ask for new pages.
            return tries > 1;
        }

        try
        {
            var result = await installation.TakeAsync(export, null, stop);
            foreach (var receipt in result.Read?.Receipts ?? [])
                log.Read(message.Source, receipt.FileName, receipt.RowCount, receipt.Rejected.Values.Sum());
            if (result.Quarantined is { } reason)
                log.Quarantined(message.Source, message.Name, reason);
            return true;
        }
        catch (FileNotFoundException)
        {
            log.AlreadyTaken(message.Source, message.Name);
            return true;
        }
        catch (Exception error) when (tries >= MostTries && !stop.IsCancellationRequested)
        {
            log.Failed(nameof(IngestExport), error);
            var why = WhyOf(error);
            await installation.Inbox.MoveToQuarantineAsync(export, why, stop);
            log.Quarantined(message.Source, message.Name, why);
            return true;
        }
    }

    /// <summary>Messages of our own errors hold no values of rows; of others only the kind is told.</summary>
    private static string WhyOf(Exception error) =>
        $"The export could not be handled, {MostTries} times. The last time: {(error is IOException ? error.Message : error.GetType().Name)} "
        + "If it is mended, drop the export in the inbox again; otherwise read it on a computer with `stats profiles try FILE` to see more.";
}
