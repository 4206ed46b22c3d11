using System.Globalization;
using Azure;
using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>Headers that requests to blobs share.</summary>
internal static class BlobRequests
{
    public static void AddConditions(this Request request, MatchConditions? conditions)
    {
        if (conditions?.IfMatch is { } match)
            request.Headers.Add("If-Match", match.ToString("H"));
        if (conditions?.IfNoneMatch is { } noneMatch)
            request.Headers.Add("If-None-Match", noneMatch.ToString("H"));
    }

    public static void AddContentHeaders(this Request request, BlobUploadOptions options)
    {
        request.Headers.Add("x-ms-blob-content-type", options.ContentType);
        if (options.CacheControl is { } cacheControl)
            request.Headers.Add("x-ms-blob-cache-control", cacheControl);
    }

    /// <summary>Asks for some of the bytes.</summary>
    public static void AddRange(this Request request, long offset, long length) =>
        request.Headers.Add("x-ms-range", string.Create(CultureInfo.InvariantCulture, $"bytes={offset}-{offset + length - 1}"));

    public static BlobProperties Properties(Response response) => new(
        response.Headers.ETag ?? default,
        response.Headers.ContentLengthLong ?? 0,
        response.Headers.ContentType,
        response.Headers.TryGetValue("Cache-Control", out var cacheControl) ? cacheControl : null,
        response.Headers.TryGetValue("Last-Modified", out var modified) ? DateTimeOffset.Parse(modified!, CultureInfo.InvariantCulture) : null);
}
