using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>A container of blobs, shaped as the client of Azure.Storage.Blobs.</summary>
public sealed partial class BlobContainerClient
{
    private readonly Lazy<StorageService> service;

    internal BlobContainerClient(Lazy<StorageService> service, string name)
    {
        if (!IsName(name))
            throw new ArgumentException($"'{name}' cannot name a container: 3–63 small letters, digits and single hyphens, or $web.", nameof(name));
        (this.service, Name) = (service, name);
    }

    public string Name { get; }

    /// <summary>Whether a text can name a container; <c>$web</c> can, the one of static web sites.</summary>
    public static bool IsName(string text) => ContainerName().IsMatch(text);

    public BlobClient GetBlobClient(string name) => new(service, Name, name);

    /// <returns>Whether it was made.</returns>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken stop = default)
    {
        using var message = service.Value.Message(RequestMethod.Put, $"/{Name}?restype=container");
        var response = await service.Value.SendAsync(message, stop, alsoExpected: 409);
        return response.Status != 409
            || (response.Headers.TryGetValue("x-ms-error-code", out var code) && code == "ContainerAlreadyExists" ? false : throw StorageFailure.Of(message));
    }

    /// <summary>The blobs whose names begin with a prefix, by name.</summary>
    public AsyncPageable<BlobItem> GetBlobsAsync(string prefix = "", CancellationToken stop = default) =>
        new ServicePages<BlobItem>((token, size, either) => PageAsync(prefix, token, size, either), stop);

    private async Task<Page<BlobItem>> PageAsync(string prefix, string? marker, int? size, CancellationToken stop)
    {
        var query = (prefix.Length == 0 ? "" : $"&prefix={Uri.EscapeDataString(prefix)}")
            + (marker is null ? "" : $"&marker={Uri.EscapeDataString(marker)}")
            + (size is null ? "" : $"&maxresults={size.Value.ToString(CultureInfo.InvariantCulture)}");
        using var message = service.Value.Message(RequestMethod.Get, $"/{Name}?restype=container&comp=list{query}");
        var response = await service.Value.SendAsync(message, stop);
        var list = (await XDocument.LoadAsync(response.Content.ToStream(), LoadOptions.PreserveWhitespace, stop)).Root!;
        var next = list.Element("NextMarker")?.Value;
        return Page<BlobItem>.FromValues([.. list.Element("Blobs")!.Elements("Blob").Select(Item)], string.IsNullOrEmpty(next) ? null : next, response);
    }

    private static BlobItem Item(XElement blob)
    {
        var (name, properties) = (blob.Element("Name")!, blob.Element("Properties")!);
        return new(
            (bool?)name.Attribute("Encoded") == true ? Uri.UnescapeDataString(name.Value) : name.Value,
            (long)properties.Element("Content-Length")!,
            new((string)properties.Element("Etag")!),
            DateTimeOffset.Parse((string)properties.Element("Last-Modified")!, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(?:\$web|(?=.{3,63}\z)[a-z0-9]+(?:-[a-z0-9]+)*)\z")]
    private static partial Regex ContainerName();
}
