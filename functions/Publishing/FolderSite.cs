using Stats.Dashboards;

namespace Stats.Functions.Publishing;

/// <summary>A site in a folder: static files, for any web server.</summary>
public sealed class FolderSite(string folder) : ISite
{
    public async Task<IReadOnlyList<string>> PublishAsync(Func<CancellationToken, Task<IReadOnlyList<SiteFile>>> makeAsync, CancellationToken stop)
    {
        using var _ = await LockAsync(stop);
        var written = new List<string>();
        foreach (var file in await makeAsync(stop))
        {
            var path = Path.Combine(folder, file.Path);
            if (File.Exists(path) && (await File.ReadAllBytesAsync(path, stop)).AsSpan().SequenceEqual(file.Content.Span))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Readers see the old page or the new one, never half of it.
            var half = path + ".part";
            await File.WriteAllBytesAsync(half, file.Content, stop);
            File.Move(half, path, overwrite: true);
            written.Add(file.Path);
        }

        return written;
    }

    public async Task<SiteFile?> FindAsync(string path, CancellationToken stop) =>
        ISite.IsPath(path) && Path.Combine(folder, path) is var full && File.Exists(full)
            ? new(path, ContentTypeOf(path), await File.ReadAllBytesAsync(full, stop))
            : null;

    /// <summary>Waits until nobody else publishes here, so that pages of older data are never put on top of newer ones.</summary>
    private async Task<FileStream> LockAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            try
            {
                return new(Path.Combine(folder, ".publishing"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(Path.Combine(folder, ".publishing")))
            {
                await Task.Delay(100, stop);
            }
        }
    }

    private static string ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
