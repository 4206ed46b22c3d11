using Spectre.Console;
using Stats.Functions.Inbox;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Commands;

/// <summary>Reads all exports that wait in a workspace, with progress.</summary>
internal static class Ingest
{
    /// <returns>How many files went to quarantine.</returns>
    public static async Task<int> RunAsync(Workspace workspace, IAggregateStore store, CancellationToken stop)
    {
        var inbox = new FolderInbox(workspace.Inbox, workspace.Archive, workspace.Quarantine);
        foreach (var misplaced in inbox.Misplaced())
            Cli.Tell(misplaced);
        var waiting = inbox.Waiting();
        if (waiting.Count == 0)
        {
            Cli.Tell("No new exports.");
            return 0;
        }

        var pipeline = new Pipeline(workspace, store);
        var summary = new IngestSummary();
        if (Console.IsErrorRedirected)
        {
            foreach (var export in waiting)
                await ReadAsync(pipeline, inbox, export, summary, null, stop);
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
                        await ReadAsync(pipeline, inbox, export, summary, read => total.Value = before + read, stop);
                        total.Value = before + export.Length;
                    }
                });
        }

        summary.Tell();
        return summary.UnreadCount;
    }

    private static async Task ReadAsync(
        Pipeline pipeline, FolderInbox inbox, ExportFile export, IngestSummary summary, Action<long>? progress, CancellationToken stop)
    {
        try
        {
            var result = await pipeline.IngestAsync(export, progress, stop);
            summary.Add(export, result);
            if (result.Unreadable.Count == 0)
                inbox.MoveToArchive(export);
            else
                inbox.MoveToQuarantine(export, summary.AddQuarantined(export, string.Join(' ', result.Unreadable.Distinct())));
        }
        catch (ExportFormatException unreadable)
        {
            inbox.MoveToQuarantine(export, summary.AddQuarantined(export, unreadable.Message));
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException and not FileNotFoundException and not DirectoryNotFoundException)
        {
            // One file that cannot be opened or moved must not keep the others waiting.
            Cli.Tell($"{export.Source}/{export.Name} could not be handled and stays where it is: {error.Message.Replace(export.FileName, export.Name, StringComparison.Ordinal)} Mend that, or remove the file, and run again.");
            summary.AddLeft();
        }
        catch (FileNotFoundException)
        {
            // Another process that works on the same inbox was faster.
            Cli.Tell($"{export.Source}/{export.Name} is gone: somebody else took it.");
        }
    }
}
