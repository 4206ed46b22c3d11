using System.Text;
using Azure;
using Stats.Functions.Azure;

namespace Stats.Tests.Azure;

public sealed class BlobClientTests
{
    [AzuriteFact]
    public async Task A_blob_is_written_read_described_and_deleted()
    {
        var container = await NewContainerAsync();
        Assert.False(await container.CreateIfNotExistsAsync());
        var blob = container.GetBlobClient("site/växel & 100%/index #1?.html");
        Assert.Null(await blob.GetPropertiesIfExistsAsync());
        Assert.Equal(404, (await Assert.ThrowsAsync<RequestFailedException>(() => blob.DownloadContentAsync())).Status);
        Assert.False(await blob.DeleteIfExistsAsync());

        var tag = await blob.UploadAsync(new BinaryData("Hej"u8.ToArray()), new() { ContentType = "text/html; charset=utf-8", CacheControl = "max-age=60" });
        var properties = (await blob.GetPropertiesIfExistsAsync())!;
        Assert.Equal((tag, 3, "text/html; charset=utf-8", "max-age=60"), (properties.ETag, properties.ContentLength, properties.ContentType, properties.CacheControl));
        var content = (await blob.DownloadContentAsync())!;
        Assert.Equal((tag, "Hej"), (content.ETag, content.Content.ToString()));
        Assert.Null(await blob.DownloadContentAsync(new() { IfNoneMatch = tag }));
        Assert.True(await blob.DeleteIfExistsAsync());
        Assert.Null(await blob.GetPropertiesIfExistsAsync());
    }

    [AzuriteFact]
    public async Task Conditions_keep_what_somebody_else_wrote()
    {
        var blob = (await NewContainerAsync()).GetBlobClient("a");
        var once = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } };
        var first = await blob.UploadAsync(new BinaryData("1"), once);
        Assert.Equal(409, (await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(new BinaryData("2"), once))).Status);
        var second = await blob.UploadAsync(new BinaryData("2"), new() { Conditions = new() { IfMatch = first } });
        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(new BinaryData("3"), new() { Conditions = new() { IfMatch = first } }))).Status);
        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => blob.DeleteIfExistsAsync(new() { IfMatch = first }))).Status);
        Assert.Equal("2", (await blob.DownloadContentAsync())!.Content.ToString());
        Assert.True(await blob.DeleteIfExistsAsync(new() { IfMatch = second }));
    }

    [AzuriteFact]
    public async Task A_list_holds_the_names_with_the_prefix_page_by_page()
    {
        var container = await NewContainerAsync();
        foreach (var name in new[] { "inbox/b & c.csv", "inbox/å.csv", "inbox/a.csv", "site/index.html", "inbox/ e.csv", "inbox/d%20.csv" })
            await container.GetBlobClient(name).UploadAsync(new BinaryData(name));

        var sizes = new List<int>();
        var items = new List<BlobItem>();
        await foreach (var page in container.GetBlobsAsync("inbox/").AsPages(pageSizeHint: 2))
        {
            sizes.Add(page.Values.Count);
            items.AddRange(page.Values);
        }

        Assert.Equal([2, 2, 1], sizes);
        Assert.Equal(["inbox/ e.csv", "inbox/a.csv", "inbox/b & c.csv", "inbox/d%20.csv", "inbox/å.csv"], items.Select(item => item.Name));
        Assert.All(items, item => Assert.Equal(Encoding.UTF8.GetByteCount(item.Name), item.ContentLength));
        Assert.True(await container.GetBlobClient(items[1].Name).DeleteIfExistsAsync(new() { IfMatch = items[1].ETag }));
    }

    [AzuriteFact]
    public async Task A_large_blob_goes_up_in_blocks_and_comes_down_in_pieces_wherever_one_seeks()
    {
        var blob = (await NewContainerAsync()).GetBlobClient("large");
        var bytes = new byte[(20 << 20) + 17];
        new Random(1).NextBytes(bytes);
        await blob.UploadAsync(new MemoryStream(bytes), new() { ContentType = "text/csv" });
        Assert.Equal("text/csv", (await blob.GetPropertiesIfExistsAsync())!.ContentType);

        using var stream = await blob.OpenReadAsync(bufferSize: 1_000_000);
        Assert.Equal(bytes.Length, stream.Length);
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.True(copy.GetBuffer().AsSpan(0, bytes.Length).SequenceEqual(bytes));
        foreach (var position in new[] { 5, 0, 999_990, bytes.Length - 3, 7_654_321 })
        {
            var piece = new byte[20];
            stream.Position = position;
            var count = stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
            Assert.Equal(bytes.Skip(position).Take(20), piece.Take(count));
            stream.Seek(-count, SeekOrigin.Current);
            Assert.Equal(count, await stream.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false));
        }

        stream.Seek(0, SeekOrigin.End);
        Assert.Equal(0, stream.Read(new byte[1]));
    }

    [AzuriteFact]
    public async Task A_blob_of_just_one_block_and_an_empty_one_are_whole()
    {
        var container = await NewContainerAsync();
        foreach (var length in new[] { 0, 8 << 20 })
        {
            var blob = container.GetBlobClient($"b{length}");
            await blob.UploadAsync(new MemoryStream(new byte[length]));
            using var stream = await blob.OpenReadAsync();
            var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            Assert.Equal(length, copy.Length);
        }
    }

    [AzuriteFact]
    public async Task A_blob_that_is_replaced_while_it_is_read_is_an_error_that_says_so()
    {
        var blob = (await NewContainerAsync()).GetBlobClient("export.csv");
        await blob.UploadAsync(new BinaryData(new byte[100]));
        using var stream = await blob.OpenReadAsync(bufferSize: 40);
        Assert.Equal(40, stream.Read(new byte[60]));
        await blob.UploadAsync(new BinaryData(new byte[100]));
        Assert.Equal(
            "The blob 'export.csv' was replaced or deleted while it was read. Read it again from the beginning.",
            Assert.Throws<IOException>(() => stream.Read(new byte[60])).Message);
        await blob.DeleteIfExistsAsync();
        await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[60]));
        await Assert.ThrowsAsync<FileNotFoundException>(() => blob.OpenReadAsync());
    }

    [AzuriteFact]
    public async Task A_blob_is_copied_within_the_account_if_it_is_the_one_that_was_seen()
    {
        var container = await NewContainerAsync();
        var (source, copy) = (container.GetBlobClient("inbox/å b.csv"), container.GetBlobClient("archive/å b.csv"));
        var tag = await source.UploadAsync(new BinaryData("Tid;Kö"), new() { ContentType = "text/csv" });
        await copy.CopyFromAsync(source, tag);
        Assert.Equal("Tid;Kö", (await copy.DownloadContentAsync())!.Content.ToString());
        Assert.Equal("text/csv", (await copy.GetPropertiesIfExistsAsync())!.ContentType);

        await source.UploadAsync(new BinaryData("new"));
        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => copy.CopyFromAsync(source, tag))).Status);
        Assert.Equal(404, (await Assert.ThrowsAsync<RequestFailedException>(() => copy.CopyFromAsync(container.GetBlobClient("none")))).Status);
    }

    private static async Task<BlobContainerClient> NewContainerAsync()
    {
        var container = (await Azurite.AccountAsync()).GetBlobContainerClient(Azurite.NewName());
        Assert.True(await container.CreateIfNotExistsAsync());
        return container;
    }
}
