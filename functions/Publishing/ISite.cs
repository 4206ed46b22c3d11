using Stats.Dashboards;

namespace Stats.Functions.Publishing;

/// <summary>Where the pages are put.</summary>
public interface ISite
{
    /// <summary>Puts files in place. One that has not changed is left alone, so that copies and caches see what is new.</summary>
    /// <returns>The paths of those that were written.</returns>
    Task<IReadOnlyList<string>> PublishAsync(IReadOnlyList<SiteFile> files, CancellationToken stop);

    /// <summary>A file of the site; <see langword="null"/> when there is none.</summary>
    Task<SiteFile?> FindAsync(string path, CancellationToken stop);
}
