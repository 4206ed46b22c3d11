using Azure;

namespace Stats.Functions.Azure;

/// <summary>What is known of a blob without reading it.</summary>
/// <param name="ETag">Changes whenever the blob does.</param>
/// <param name="ContentLength">Its length in bytes.</param>
/// <param name="ContentType">What it says it is.</param>
/// <param name="CacheControl">How long others may keep it; <see langword="null"/> when it does not say.</param>
/// <param name="LastModified">When it was last written.</param>
public sealed record BlobProperties(ETag ETag, long ContentLength, string? ContentType, string? CacheControl, DateTimeOffset? LastModified);
