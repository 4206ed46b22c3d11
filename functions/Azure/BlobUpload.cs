using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>Writes a blob from a stream of any length: in one request when it is short, else in blocks that are made the blob all at once.</summary>
internal sealed class BlobUpload(StorageService service, string path, BlobUploadOptions options)
{
    private const int BlockSize = 8 << 20;

    public async Task<ETag> RunAsync(Stream content, CancellationToken stop)
    {
        var block = new byte[BlockSize];
        var length = await content.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, stop);
        if (length < BlockSize)
            return await PutAsync(block.AsMemory(0, length), stop);

        // Blocks of another upload of the same blob have other names, so that neither can take the other's.
        var (upload, ids) = (Guid.NewGuid(), new List<string>());
        for (; length > 0; length = await content.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, stop))
        {
            ids.Add(Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{upload:N}{ids.Count:D6}"))));
            using var message = service.Message(RequestMethod.Put, $"{path}?comp=block&blockid={Uri.EscapeDataString(ids[^1])}");
            message.Request.Content = RequestContent.Create(block.AsMemory(0, length));
            await service.SendAsync(message, stop);
        }

        return await CommitAsync(ids, stop);
    }

    public async Task<ETag> PutAsync(ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        using var message = service.Message(RequestMethod.Put, path);
        message.Request.Headers.Add("x-ms-blob-type", "BlockBlob");
        message.Request.AddContentHeaders(options);
        message.Request.AddConditions(options.Conditions);
        message.Request.Content = RequestContent.Create(content);
        return (await service.SendAsync(message, stop)).Headers.ETag ?? default;
    }

    private async Task<ETag> CommitAsync(List<string> ids, CancellationToken stop)
    {
        var list = $"<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>{string.Concat(ids.Select(id => $"<Latest>{id}</Latest>"))}</BlockList>";
        using var message = service.Message(RequestMethod.Put, $"{path}?comp=blocklist");
        message.Request.Headers.Add("Content-Type", "application/xml");
        message.Request.AddContentHeaders(options);
        message.Request.AddConditions(options.Conditions);
        message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(list));
        return (await service.SendAsync(message, stop)).Headers.ETag ?? default;
    }
}
