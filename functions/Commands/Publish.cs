using Stats.Functions.Inbox;
using Stats.Functions.Publishing;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Commands;

/// <summary>Makes the report and the pages of a workspace from its store.</summary>
internal static class Publish
{
    /// <returns>The path of the start page.</returns>
    public static async Task<string> RunAsync(Workspace workspace, IAggregateStore store, CancellationToken stop)
    {
        var quarantined = new FolderInbox(workspace.Inbox, workspace.Archive, workspace.Quarantine).Quarantined();
        var report = await new Pipeline(workspace, store).AnalyseAsync(workspace.Today, quarantined, stop);
        var written = new FolderSite(workspace.Site).Publish(await ReportFiles.OfAsync(report));
        Cli.Tell(written.Count == 0 ? "The pages are as they were." : $"{written.Count} files of the site were written.");
        return Path.Combine(workspace.Site, "index.html");
    }
}
