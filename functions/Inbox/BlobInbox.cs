using System.Security.Cryptography;
using Azure;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Functions.Azure;
using Stats.Functions.Privacy;
using Stats.Functions.Sources;

namespace Stats.Functions.Inbox;

/// <summary>Exports uploaded to <c>inbox/&lt;source&gt;/</c> of a blob container, beside it <c>archive</c> and <c>quarantine</c>. An export's version is its ETag.</summary>
/// <remarks>Moving is copying, then deleting if nobody replaced it: a crash between the two leaves an export that is moved again. A note is written between them, so that none is missing.</remarks>
public sealed class BlobInbox(BlobContainerClient container) : IExportInbox
{
    private const string Inbox = "inbox/";
    private const int LongestPath = 900;

    public async Task<IReadOnlyList<ExportFile>> WaitingAsync(CancellationToken stop)
    {
        var waiting = new List<ExportFile>();
        await foreach (var blob in container.GetBlobsAsync(Inbox, stop))
        {
            if (Placed(blob) is { } place)
                waiting.Add(Export(blob, place.Source));
        }

        return [.. waiting.OrderBy(export => export.Source).ThenBy(export => export.Name, StringComparer.Ordinal)];
    }

    public async Task<ExportFile?> FindAsync(SourceId source, string name, CancellationToken stop) =>
        await FindBlobAsync(source, name, stop) is { } blob ? Export(blob, source) : null;

    public async Task<IReadOnlyList<string>> MisplacedAsync(CancellationToken stop)
    {
        var misplaced = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(Inbox, stop))
        {
            // An empty blob may stand for a folder.
            if (blob.ContentLength == 0 || Placed(blob) is not null || IsUnfinished(blob))
                continue;
            misplaced.Add(FileNames.Shown(blob.Name) + (blob.Name.Length > LongestPath
                ? $" has too long a name: {LongestPath} characters is the most, with its folders. Rename it."
                : " lies where no source's exports lie: move it to inbox/<source>/, such as inbox/telefoni/."));
        }

        return misplaced;
    }

    public Task MoveToArchiveAsync(ExportFile export, CancellationToken stop) => MoveAsync(export, "archive/", null, stop);

    public Task MoveToQuarantineAsync(ExportFile export, string reason, CancellationToken stop) => MoveAsync(export, "quarantine/", reason + "\n", stop);

    public async Task<IReadOnlyList<QuarantinedFile>> QuarantinedAsync(CancellationToken stop)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync("quarantine/", stop))
            names.Add(blob.Name);
        var quarantined = new List<QuarantinedFile>();
        foreach (var name in names.Where(name => !InboxNames.IsNote(name)))
        {
            if (Place(name) is not { } place)
                continue;
            var note = names.Contains(name + InboxNames.NoteSuffix) ? await container.GetBlobClient(name + InboxNames.NoteSuffix).DownloadContentAsync(null, stop) : null;
            quarantined.Add(new(place.Source, FileNames.Shown(place.Name), note?.Content.ToString().Trim() ?? "No note was left."));
        }

        return quarantined;
    }

    public async Task<IReadOnlyDictionary<SourceId, int>> DeleteAsync(ExportPlace place, Instant before, CancellationToken stop)
    {
        var deleted = new SortedDictionary<SourceId, int>();
        var folder = place == ExportPlace.Archive ? "archive/" : "quarantine/";
        var moment = before.ToDateTimeOffset();
        await foreach (var blob in container.GetBlobsAsync(folder, stop))
        {
            if (Place(blob.Name) is not { } found || blob.LastModified >= moment || !await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(null, stop))
                continue;
            if (place == ExportPlace.Quarantine)
            {
                if (InboxNames.IsNote(blob.Name))
                    continue;
                await container.GetBlobClient(blob.Name + InboxNames.NoteSuffix).DeleteIfExistsAsync(null, stop);
            }

            deleted[found.Source] = deleted.GetValueOrDefault(found.Source) + 1;
        }

        return deleted;
    }

    /// <summary>The source and name of an export that waits.</summary>
    private static (SourceId Source, string Name)? Placed(BlobItem blob) =>
        blob.Name.Length <= LongestPath && !IsUnfinished(blob) ? Place(blob.Name) : null;

    /// <summary>The source and name of what lies in a source's folder.</summary>
    private static (SourceId Source, string Name)? Place(string path) =>
        path.Split('/') is [_, var folder, var name] && name.Length > 0 && SourceId.TryParse(folder, out var source) ? (source, name) : null;

    private static bool IsUnfinished(BlobItem blob) => blob.Name.Split('/')[^1] is { Length: > 0 } name && InboxNames.IsUnfinished(name);

    private async Task<BlobItem?> FindBlobAsync(SourceId source, string name, CancellationToken stop)
    {
        // Its folder may be written in upper case: then only the list of all tells.
        foreach (var prefix in new[] { $"{Inbox}{source}/{name}", Inbox })
        {
            await foreach (var blob in container.GetBlobsAsync(prefix, stop))
            {
                if (Placed(blob) == (source, name))
                    return blob;
            }
        }

        return null;
    }

    private ExportFile Export(BlobItem blob, SourceId source) => new(
        source, blob.Name[(blob.Name.LastIndexOf('/') + 1)..], blob.ContentLength, () => container.GetBlobClient(blob.Name).OpenRead(blob.ContentLength, blob.ETag))
    {
        ModifiedAt = blob.LastModified is { } at ? Instant.FromDateTimeOffset(at) : default,
        Version = blob.ETag.ToString(),
    };

    private async Task MoveAsync(ExportFile export, string target, string? note, CancellationToken stop)
    {
        try
        {
            if (await FindBlobAsync(export.Source, export.FileName, stop) is not { } blob || blob.ETag.ToString() != export.Version)
                throw Gone(export);
            var (tag, from) = (blob.ETag, container.GetBlobClient(blob.Name));
            var to = $"{target}{export.Source}/{export.FileName}";
            for (var number = 2; !await CopyAsync(export, from, tag, container.GetBlobClient(to), stop); number++)
                to = $"{target}{export.Source}/{InboxNames.Beside(export.FileName, number)}";
            if (note is not null)
                await container.GetBlobClient(to + InboxNames.NoteSuffix).UploadAsync(BinaryData.FromString(note), new() { ContentType = "text/plain; charset=utf-8" }, stop);
            if (await from.DeleteIfExistsAsync(new() { IfMatch = tag }, stop))
                return;
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
        }

        throw Gone(export);
    }

    private static FileNotFoundException Gone(ExportFile export) => new($"{export.Source}/{export.Name} is gone from the inbox, or another one lies there now.");

    /// <returns>Whether the export lies there now; <see langword="false"/> when another one does.</returns>
    private static async Task<bool> CopyAsync(ExportFile export, BlobClient from, ETag tag, BlobClient to, CancellationToken stop)
    {
        try
        {
            await to.CopyFromAsync(from, tag, new() { IfNoneMatch = ETag.All }, stop);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            using var here = export.Open();
            await using var there = await to.OpenReadAsync(stop: stop);
            if (here.Length != there.Length)
                return false;
            var (one, other) = (await SHA256.HashDataAsync(here, stop), await SHA256.HashDataAsync(there, stop));
            return one.AsSpan().SequenceEqual(other);
        }
    }
}
