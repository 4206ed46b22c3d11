using Stats.Dashboards;

namespace Stats.Functions.Publishing;

/// <summary>Where the pages are put.</summary>
public interface ISite
{
    /// <summary>Puts files in place. One that has not changed is left alone, so that copies and caches see what is new.</summary>
    /// <param name="makeAsync">Makes the files; called again when another worker publishes meanwhile, whose pages may be newer.</param>
    /// <param name="stop">Stops; each file is written whole or not at all.</param>
    /// <returns>The paths of those that were written.</returns>
    Task<IReadOnlyList<string>> PublishAsync(Func<CancellationToken, Task<IReadOnlyList<SiteFile>>> makeAsync, CancellationToken stop);

    /// <summary>A file of the site; <see langword="null"/> when there is none.</summary>
    Task<SiteFile?> FindAsync(string path, CancellationToken stop);

    /// <summary>Whether a path can be a file's within a site: it leads neither out of it nor anywhere twice.</summary>
    internal static bool IsPath(string path) =>
        path.Length < 1000 && !path.Any(c => c is '\\' or ':' || char.IsControl(c)) && !path.Split('/').Any(part => part is "" or "." or "..");
}
