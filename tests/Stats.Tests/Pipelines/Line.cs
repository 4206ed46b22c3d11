using Stats.Functions;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Pipelines;

/// <summary>Sends exports down the line.</summary>
internal static class Line
{
    public static async Task IngestAsync(Workspace workspace, IAggregateStore store, IEnumerable<Export> exports)
    {
        var pipeline = new Pipeline(workspace, store);
        foreach (var export in exports)
            await pipeline.IngestAsync(export.ToFile(), null, default);
    }

    /// <summary>What a new workspace holds after these exports.</summary>
    public static async Task<string> ContentAfterAsync(IEnumerable<Export> exports)
    {
        using var folder = new TestWorkspace();
        var workspace = folder.Open();
        await using var store = SqliteStore.Open(workspace.Store);
        await IngestAsync(workspace, store, exports);
        return await StoreContent.OfAsync(workspace, store);
    }

    /// <summary>For properties, which cannot wait.</summary>
    public static string ContentAfter(IEnumerable<Export> exports) => ContentAfterAsync(exports).GetAwaiter().GetResult();
}
