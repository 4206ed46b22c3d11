using Stats.Dashboards;

namespace Stats.Functions.Publishing;

/// <summary>Publishes a site to a folder. A file that has not changed is left alone, so that copies and caches see what is new.</summary>
public sealed class FolderSite(string folder)
{
    /// <returns>The paths that were written.</returns>
    public IReadOnlyList<string> Publish(IEnumerable<SiteFile> files)
    {
        var written = new List<string>();
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content.Span))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Readers see the old page or the new one, never half of it.
            var half = path + ".part";
            File.WriteAllBytes(half, file.Content.ToArray());
            File.Move(half, path, overwrite: true);
            written.Add(path);
        }

        return written;
    }
}
