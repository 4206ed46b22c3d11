using Azure;

namespace Stats.Functions.Azure;

/// <summary>How a blob is written.</summary>
public sealed record BlobUploadOptions
{
    /// <summary>What it is, such as <c>text/html; charset=utf-8</c>.</summary>
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>How long others may keep it, such as <c>max-age=60</c>.</summary>
    public string? CacheControl { get; init; }

    /// <summary>The tag that what is there must have, or (<c>IfNoneMatch = ETag.All</c>) that nothing may be there.</summary>
    public MatchConditions? Conditions { get; init; }
}
