using Azure;
using Stats.Functions.Azure;
using Stats.Functions.Sources;

namespace Stats.Functions.Workspaces;

/// <summary>The settings of a workspace that lies in a blob container: <c>stats.yaml</c>, <c>topics.csv</c> and other tables, and <c>profiles/</c>, as in a folder.</summary>
/// <remarks>Each set of versions is copied to a folder of its own that nothing changes any more, so that callers at once do not disturb each other.</remarks>
public sealed class BlobWorkspace(BlobContainerClient container)
{
    private static readonly string[] roots = ["stats.yaml", "topics.csv", "causes.csv", "coding.csv", "guidelines.csv", "changes.csv", "profiles/"];

    private Copy? latest;

    /// <summary>Puts the settings of a new workspace in the container, where there are none.</summary>
    public async Task CreateIfNotExistsAsync(CancellationToken stop)
    {
        foreach (var (name, content) in Workspace.Templates())
        {
            try
            {
                await container.GetBlobClient(name).UploadAsync(
                    BinaryData.FromBytes(content), new() { ContentType = "text/plain; charset=utf-8", Conditions = new() { IfNoneMatch = ETag.All } }, stop);
            }
            catch (RequestFailedException exists) when (exists.Status is 409 or 412)
            {
            }
        }
    }

    /// <summary>The workspace with the settings as they are now.</summary>
    /// <exception cref="ExportFormatException">They are not valid.</exception>
    public async Task<Workspace> OpenAsync(CancellationToken stop)
    {
        var blobs = new List<BlobItem>();
        foreach (var found in await Task.WhenAll(roots.Select(root => ListAsync(root, stop))))
            blobs.AddRange(found);
        var versions = string.Join('\n', blobs.Select(blob => $"{blob.Name} {blob.ETag}"));
        if (latest is { } known && known.Versions == versions)
            return known.Workspace;

        var folder = Directory.CreateTempSubdirectory("stats-settings-").FullName;
        try
        {
            foreach (var blob in blobs)
            {
                var path = Path.Combine(folder, blob.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (await container.GetBlobClient(blob.Name).DownloadContentAsync(null, stop) is { } file)
                    await File.WriteAllBytesAsync(path, file.Content.ToMemory(), stop);
            }

            var workspace = Workspace.Open(folder);
            workspace.Benefit(workspace.Topics());
            workspace.Changes();
            latest = new(versions, workspace);
            return workspace;
        }
        catch (Exception error)
        {
            Directory.Delete(folder, recursive: true);
            if (error is not ExportFormatException wrong)
                throw;

            // The copy's folder tells nobody anything: the mistake is in the container.
            throw new ExportFormatException(wrong.Message.Replace(folder, container.Name, StringComparison.Ordinal));
        }
    }

    private async Task<List<BlobItem>> ListAsync(string root, CancellationToken stop)
    {
        var found = new List<BlobItem>();
        await foreach (var blob in container.GetBlobsAsync(root, stop))
        {
            if (root.EndsWith('/') ? IsFileName(blob.Name[root.Length..]) : blob.Name == root)
                found.Add(blob);
        }

        return found;
    }

    /// <summary>Not so the blob that stands for the folder itself, nor what lies in folders of it.</summary>
    private static bool IsFileName(string name) => name.Length > 0 && name[0] != '.' && Path.GetFileName(name) == name;

    /// <summary>One object, so that callers at once never see the versions of one and the workspace of another.</summary>
    private sealed record Copy(string Versions, Workspace Workspace);
}
