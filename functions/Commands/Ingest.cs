using Spectre.Console;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

/// <summary>Reads all exports that wait, with progress.</summary>
internal static class Ingest
{
    /// <returns>How many files went to quarantine.</returns>
    public static async Task<int> RunAsync(Installation installation, CancellationToken stop)
    {
        foreach (var misplaced in await installation.Inbox.MisplacedAsync(stop))
            Cli.Tell(misplaced);
        var waiting = await installation.Inbox.WaitingAsync(stop);
        if (waiting.Count == 0)
        {
            Cli.Tell("No new exports.");
            return 0;
        }

        var summary = new IngestSummary();
        if (Console.IsErrorRedirected)
        {
            foreach (var export in waiting)
                await ReadAsync(installation, export, summary, null, stop);
        }
        else
        {
            await Cli.Messages.Progress().AutoClear(true).HideCompleted(true)
                .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(async progress =>
                {
                    var total = progress.AddTask("Reading exports", maxValue: Math.Max(1, waiting.Sum(export => export.Length)));
                    foreach (var export in waiting)
                    {
                        total.Description = Markup.Escape($"{export.Source}/{export.Name}");
                        var before = total.Value;
                        await ReadAsync(installation, export, summary, read => total.Value = before + read, stop);
                        total.Value = before + export.Length;
                    }
                });
        }

        summary.Tell();
        return summary.UnreadCount;
    }

    private static async Task ReadAsync(
        Installation installation, ExportFile export, IngestSummary summary, Action<long>? progress, CancellationToken stop)
    {
        try
        {
            summary.Add(export, await installation.TakeAsync(export, progress, stop));
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException and not FileNotFoundException and not DirectoryNotFoundException)
        {
            // One file that cannot be opened or moved must not keep the others waiting.
            Cli.Tell($"{export.Source}/{export.Name} could not be handled and stays where it is: {error.Message.Replace(export.FileName, export.Name, StringComparison.Ordinal)} Mend that, or remove the file, and run again.");
            summary.AddLeft();
        }
        catch (FileNotFoundException)
        {
            // Another process that works on the same inbox was faster, or the file was still being written.
            Cli.Tell($"{export.Source}/{export.Name} is gone or has changed meanwhile: somebody else took it, or it is read the next time.");
        }
    }
}
