using Stats.Dashboards;

namespace Stats.Functions.Publishing;

/// <summary>A site in a folder: static files, for any web server.</summary>
public sealed class FolderSite(string folder) : ISite
{
    public async Task<IReadOnlyList<string>> PublishAsync(Func<CancellationToken, Task<IReadOnlyList<SiteFile>>> makeAsync, CancellationToken stop)
    {
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

    public async Task<SiteFile?> FindAsync(string path, CancellationToken stop)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return full.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full)
            ? new(path, ContentTypeOf(path), await File.ReadAllBytesAsync(full, stop))
            : null;
    }

    private static string ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
