using Azure;
using Stats.Dashboards;
using Stats.Functions.Azure;

namespace Stats.Functions.Publishing;

/// <summary>A site in a blob container, under <c>site/</c>.</summary>
public sealed class BlobSite(BlobContainerClient container) : ISite
{
    private const string Folder = "site/";
    private const int Attempts = 30;
    private static readonly TimeSpan longestPause = TimeSpan.FromMilliseconds(200);

    public async Task<IReadOnlyList<string>> PublishAsync(Func<CancellationToken, Task<IReadOnlyList<SiteFile>>> makeAsync, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Seen before the store is read: a page that another worker writes from here on may be newer than ours, so it must not be written over.
            var seen = new Dictionary<string, ETag>();
            await foreach (var blob in container.GetBlobsAsync(Folder, stop))
                seen.Add(blob.Name[Folder.Length..], blob.ETag);
            try
            {
                var written = new List<string>();
                foreach (var file in await makeAsync(stop))
                {
                    if (await WriteAsync(file, seen, stop))
                        written.Add(file.Path);
                }

                return written;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412 && attempt < Attempts)
            {
                // At random, so that those who publish at once do not keep in each other's way.
                await Task.Delay(longestPause * Random.Shared.NextDouble(), stop);
            }
        }
    }

    public async Task<SiteFile?> FindAsync(string path, CancellationToken stop)
    {
        if (!ISite.IsPath(path))
            return null;
        try
        {
            var found = (await container.GetBlobClient(Folder + path).DownloadContentAsync(null, stop))!;
            return new(path, found.ContentType ?? "application/octet-stream", found.Content.ToMemory());
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <returns>Whether the file was not as it should be.</returns>
    private async Task<bool> WriteAsync(SiteFile file, Dictionary<string, ETag> seen, CancellationToken stop)
    {
        var blob = container.GetBlobClient(Folder + file.Path);
        var conditions = seen.TryGetValue(file.Path, out var tag) ? new MatchConditions { IfMatch = tag } : new() { IfNoneMatch = ETag.All };
        if (conditions.IfMatch is not null && await blob.DownloadContentAsync(conditions, stop) is { } known
            && known.Content.ToMemory().Span.SequenceEqual(file.Content.Span))
            return false;

        // Browsers ask each time whether a page is new, and are told in a few bytes when it is not.
        await blob.UploadAsync(
            BinaryData.FromBytes(file.Content), new() { ContentType = file.ContentType, CacheControl = "no-cache", Conditions = conditions }, stop);
        return true;
    }
}
