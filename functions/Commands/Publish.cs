namespace Stats.Functions.Commands;

/// <summary>Makes the report and the pages of a workspace from its store.</summary>
internal static class Publish
{
    /// <returns>The path of the start page.</returns>
    public static async Task<string> RunAsync(Installation installation, CancellationToken stop)
    {
        var written = await installation.RefreshAsync(stop);
        Cli.Tell(written.Count == 0 ? "The pages are as they were." : $"{written.Count} files of the site were written.");
        return Path.Combine(installation.Workspace.Site, "index.html");
    }
}
