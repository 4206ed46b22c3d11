using Azure;
using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>A blob, over the REST protocol of Azure Blob Storage. Shaped as the client of Azure.Storage.Blobs, so that it can take its place.</summary>
/// <remarks>A request whose answer is lost is sent again, so a conditional one may be refused (409, 412) because it was done.</remarks>
public sealed class BlobClient
{
    private const int CopyPolls = 600;

    private readonly Lazy<StorageService> service;
    private readonly string path;

    internal BlobClient(Lazy<StorageService> service, string container, string name)
    {
        if (name.Length is 0 or > 1024)
            throw new ArgumentException($"A blob's name has 1–1024 characters; this one has {name.Length}.", nameof(name));
        (this.service, Name) = (service, name);
        path = $"/{container}/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}";
    }

    public string Name { get; }

    /// <returns><see langword="null"/> when there is no such blob.</returns>
    public async Task<BlobProperties?> GetPropertiesIfExistsAsync(CancellationToken stop = default)
    {
        using var message = service.Value.Message(RequestMethod.Head, path);
        var response = await service.Value.SendAsync(message, stop, alsoExpected: 404);
        return response.Status == 404 ? null : BlobRequests.Properties(response);
    }

    /// <summary>Reads all of it.</summary>
    /// <param name="conditions">With <c>IfNoneMatch</c>: the tag of what is known.</param>
    /// <param name="stop">Stops.</param>
    /// <returns><see langword="null"/> when the blob still is what is known.</returns>
    /// <exception cref="RequestFailedException">404: there is no such blob.</exception>
    public async Task<BlobContent?> DownloadContentAsync(MatchConditions? conditions = null, CancellationToken stop = default)
    {
        using var message = service.Value.Message(RequestMethod.Get, path);
        message.Request.AddConditions(conditions);
        var response = await service.Value.SendAsync(message, stop);
        return response.Status == 304 ? null : new(response.Content, response.Headers.ETag ?? default, response.Headers.ContentType);
    }

    /// <summary>Reads some of its bytes; fewer when it ends before.</summary>
    /// <param name="offset">The first of them: before the blob's end.</param>
    /// <param name="length">How many, at least 1.</param>
    /// <param name="ifMatch">The tag the blob must have.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="RequestFailedException">404: there is no such blob; 412: it has another tag; 416: it has no such bytes.</exception>
    public async Task<BlobContent> DownloadRangeAsync(long offset, long length, ETag? ifMatch = null, CancellationToken stop = default)
    {
        using var message = RangeMessage(offset, length, ifMatch);
        var response = await service.Value.SendAsync(message, stop);
        return new(response.Content, response.Headers.ETag ?? default, response.Headers.ContentType);
    }

    /// <inheritdoc cref="DownloadRangeAsync"/>
    public BlobContent DownloadRange(long offset, long length, ETag? ifMatch = null, CancellationToken stop = default)
    {
        using var message = RangeMessage(offset, length, ifMatch);
        var response = service.Value.Send(message, stop);
        return new(response.Content, response.Headers.ETag ?? default, response.Headers.ContentType);
    }

    /// <summary>Opens it for reading piece by piece.</summary>
    /// <param name="bufferSize">How many bytes are asked for at a time.</param>
    /// <param name="stop">Stops the opening.</param>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    public async Task<BlobReadStream> OpenReadAsync(int bufferSize = 4 << 20, CancellationToken stop = default)
    {
        var properties = await GetPropertiesIfExistsAsync(stop) ?? throw new FileNotFoundException($"There is no blob '{Name}'.", Name);
        return new(this, properties.ContentLength, properties.ETag, bufferSize);
    }

    /// <summary>Opens one version of it for reading piece by piece, without asking first.</summary>
    public BlobReadStream OpenRead(long length, ETag tag, int bufferSize = 4 << 20) => new(this, length, tag, bufferSize);

    /// <summary>Writes it.</summary>
    /// <returns>Its new tag.</returns>
    /// <exception cref="RequestFailedException">409 or 412: what is there is not as the conditions say.</exception>
    public Task<ETag> UploadAsync(BinaryData content, BlobUploadOptions? options = null, CancellationToken stop = default) =>
        UploadAsync(content.ToStream(), options, stop);

    /// <inheritdoc cref="UploadAsync(BinaryData, BlobUploadOptions?, CancellationToken)"/>
    public Task<ETag> UploadAsync(Stream content, BlobUploadOptions? options = null, CancellationToken stop = default) =>
        new BlobUpload(service.Value, path, options ?? new()).RunAsync(content, stop);

    /// <returns>Whether there was one.</returns>
    /// <exception cref="RequestFailedException">412: it has another tag.</exception>
    public async Task<bool> DeleteIfExistsAsync(MatchConditions? conditions = null, CancellationToken stop = default)
    {
        using var message = service.Value.Message(RequestMethod.Delete, path);
        message.Request.AddConditions(conditions);
        return (await service.Value.SendAsync(message, stop, alsoExpected: 404)).Status != 404;
    }

    /// <summary>Makes this blob a copy of another in the same account; what was there is replaced.</summary>
    /// <param name="source">The other.</param>
    /// <param name="sourceIfMatch">The tag that the other must have.</param>
    /// <param name="conditions">What must hold of what is here now.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="RequestFailedException">404: there is no such source; 409 or 412: one of the two is not as the conditions say.</exception>
    /// <exception cref="IOException">The service did not finish the copy.</exception>
    public async Task<ETag> CopyFromAsync(BlobClient source, ETag? sourceIfMatch = null, MatchConditions? conditions = null, CancellationToken stop = default)
    {
        using var message = service.Value.Message(RequestMethod.Put, path);
        message.Request.AddConditions(conditions);
        message.Request.Headers.Add("x-ms-copy-source", source.service.Value.AddressOf(source.path));
        if (sourceIfMatch is { } tag)
            message.Request.Headers.Add("x-ms-source-if-match", tag.ToString("H"));
        var response = await service.Value.SendAsync(message, stop);
        response.Headers.TryGetValue("x-ms-copy-status", out var status);
        return status == "pending" ? await CopiedAsync(stop) : response.Headers.ETag ?? default;
    }

    private async Task<ETag> CopiedAsync(CancellationToken stop)
    {
        for (var poll = 0; poll < CopyPolls; poll++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
            using var message = service.Value.Message(RequestMethod.Head, path);
            var response = await service.Value.SendAsync(message, stop);
            response.Headers.TryGetValue("x-ms-copy-status", out var status);
            if (status == "success")
                return response.Headers.ETag ?? default;
            if (status != "pending")
                throw new IOException($"The copy to '{Name}' ended as '{status}'. Try again.");
        }

        throw new IOException($"The copy to '{Name}' has not ended after {CopyPolls} seconds. Try again.");
    }

    private HttpMessage RangeMessage(long offset, long length, ETag? ifMatch)
    {
        var message = service.Value.Message(RequestMethod.Get, path);
        message.Request.AddRange(offset, length);
        message.Request.AddConditions(new() { IfMatch = ifMatch });
        return message;
    }
}
