using System.Text;
using Stats.Functions;
using Stats.Functions.Commands;
using Stats.Functions.Inbox;
using Stats.Functions.Publishing;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;

namespace Stats.Tests.Workspaces;

/// <summary>A workspace in a folder of its own that disappears afterwards. All have the same pseudonym key, so that their stores can be compared.</summary>
internal sealed class TestWorkspace : IDisposable
{
    public const string Settings = "organisation: Storköping\ntoday: 2025-04-01\n";

    public TestWorkspace(string settings = Settings, string topics = "")
    {
        Write("stats.yaml", settings);
        Write("topics.csv", topics);
        Write("data/pseudonym.key", string.Concat(Enumerable.Repeat("5c", 32)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf("data/pseudonym.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("stats-test-").FullName;

    public Workspace Open() => Workspace.Open(Folder);

    public SqliteStore OpenStore() => SqliteStore.Open(Open().Store);

    /// <param name="beforeWrite">Called before every write to the store.</param>
    public Installation OpenInstallation(Action<string>? beforeWrite = null)
    {
        var workspace = Open();
        return new(
            workspace, new FolderInbox(workspace.Inbox, workspace.Archive, workspace.Quarantine),
            SqliteStore.Open(workspace.Store, beforeWrite), new FolderSite(workspace.Site));
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
    }

    public void Drop(Export export)
    {
        var path = $"inbox/{export.Source}/{export.Name}";
        Write(path, export.Content);
        File.SetLastWriteTimeUtc(PathOf(path), export.WrittenAt.ToDateTimeUtc());
    }

    /// <summary>The files below a folder of the workspace, by their paths in it.</summary>
    public string[] Files(string folder) =>
        [.. Directory.GetFiles(PathOf(folder), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(PathOf(folder), path)).Order(StringComparer.Ordinal)];

    /// <summary>Reads what waits in the inbox.</summary>
    /// <returns>How many files went to quarantine.</returns>
    public async Task<int> IngestAsync()
    {
        await using var installation = OpenInstallation();
        return await Ingest.RunAsync(installation, default);
    }

    /// <summary>Drops an export and reads it.</summary>
    public async Task IngestAsync(params IEnumerable<Export> exports)
    {
        foreach (var export in exports)
        {
            Drop(export);
            Assert.Equal(0, await IngestAsync());
        }
    }

    public async Task<string> ContentAsync()
    {
        await using var store = OpenStore();
        return await StoreContent.OfAsync(Open(), store);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
