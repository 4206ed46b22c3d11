using Stats.Functions.Inbox;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Inboxes;

public sealed class FolderInboxTests : ExportInboxContract, IDisposable
{
    private readonly TestWorkspace folder = new();

    public FolderInboxTests() => Inbox = new FolderInbox(folder.Open().Inbox, folder.Open().Archive, folder.Open().Quarantine);

    public void Dispose() => folder.Dispose();

    protected override IExportInbox Inbox { get; }

    protected override Task WriteAsync(string path, string text)
    {
        folder.Write(path, text);
        return Task.CompletedTask;
    }

    protected override Task<string> ReadAsync(string path) => Task.FromResult(folder.Read(path));

    protected override Task<string[]> FilesAsync(string folder) => Task.FromResult(this.folder.Files(folder));
}
