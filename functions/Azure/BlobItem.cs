using Azure;

namespace Stats.Functions.Azure;

/// <summary>A blob in a list.</summary>
/// <param name="Name">Its name within the container, with slashes.</param>
/// <param name="ContentLength">Its length in bytes.</param>
/// <param name="ETag">Changes whenever the blob does.</param>
/// <param name="LastModified">When it was last written.</param>
public sealed record BlobItem(string Name, long ContentLength, ETag ETag, DateTimeOffset? LastModified);
