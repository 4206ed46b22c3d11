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
    private const string NoteSuffix = ".why.txt";

    public async Task<IReadOnlyList<ExportFile>> WaitingAsync(CancellationToken stop)
    {
        var waiting = new List<ExportFile>();
        await foreach (var blob in container.GetBlobsAsync(Inbox, stop))
        {
            if (Placed(blob) is { } place && !IsHalfWritten(place.Name))
                waiting.Add(Export(blob, place.Source));
        }

        return [.. waiting.OrderBy(export => export.Source).ThenBy(export => export.Name, StringComparer.Ordinal)];
    }

    public async Task<ExportFile?> FindAsync(SourceId source, string name, CancellationToken stop)
    {
        await foreach (var blob in container.GetBlobsAsync(Inbox + source + "/" + name, stop))
        {
            if (Placed(blob) is { } place && place.Source == source && place.Name == name)
                return Export(blob, source);
        }

        return null;
    }

    public async Task<IReadOnlyList<string>> MisplacedAsync(CancellationToken stop)
    {
        var misplaced = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(Inbox, stop))
        {
            if (Placed(blob) is null)
                misplaced.Add($"{FileNames.Shown(blob.Name)} lies where no source's exports lie: move it to inbox/<source>/, such as inbox/telefoni/.");
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
        foreach (var name in names.Where(name => !name.EndsWith(NoteSuffix, StringComparison.Ordinal)))
        {
            var note = names.Contains(name + NoteSuffix) ? await container.GetBlobClient(name + NoteSuffix).DownloadContentAsync(null, stop) : null;
            var parts = name.Split('/', 3);
            quarantined.Add(new(new(parts[1]), FileNames.Shown(parts[^1]), note?.Content.ToString().Trim() ?? "No note was left."));
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
            if (blob.Name.EndsWith(NoteSuffix, StringComparison.Ordinal) || blob.LastModified >= moment)
                continue;
            await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(null, stop);
            await container.GetBlobClient(blob.Name + NoteSuffix).DeleteIfExistsAsync(null, stop);
            var source = new SourceId(blob.Name.Split('/')[1]);
            deleted[source] = deleted.GetValueOrDefault(source) + 1;
        }

        return deleted;
    }

    /// <summary>The source and name of a blob in a source's folder.</summary>
    private static (SourceId Source, string Name)? Placed(BlobItem blob) =>
        blob.Name.Split('/') is [_, var folder, var name] && name.Length > 0 && SourceId.TryParse(folder, out var source) ? (source, name) : null;

    private static bool IsHalfWritten(string name) => name[0] == '.' || Path.GetExtension(name) is ".part" or ".tmp" or ".crdownload";

    private ExportFile Export(BlobItem blob, SourceId source) => new(
        source, blob.Name[(blob.Name.LastIndexOf('/') + 1)..], blob.ContentLength, () => container.GetBlobClient(blob.Name).OpenRead(blob.ContentLength, blob.ETag))
    {
        ModifiedAt = blob.LastModified is { } at ? Instant.FromDateTimeOffset(at) : default,
        Version = blob.ETag.ToString(),
    };

    private async Task MoveAsync(ExportFile export, string target, string? note, CancellationToken stop)
    {
        var (tag, from) = (new ETag(export.Version), container.GetBlobClient($"{Inbox}{export.Source}/{export.FileName}"));
        try
        {
            var to = $"{target}{export.Source}/{export.FileName}";
            for (var number = 2; !await CopyAsync(export, from, tag, container.GetBlobClient(to), stop); number++)
                to = $"{target}{export.Source}/{Path.GetFileNameWithoutExtension(export.FileName)}~{number}{Path.GetExtension(export.FileName)}";
            if (note is not null)
                await container.GetBlobClient(to + NoteSuffix).UploadAsync(BinaryData.FromString(note), new() { ContentType = "text/plain; charset=utf-8" }, stop);
            if (await from.DeleteIfExistsAsync(new() { IfMatch = tag }, stop))
                return;
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
        }

        throw new FileNotFoundException($"{export.Source}/{export.Name} is gone from the inbox.");
    }

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
