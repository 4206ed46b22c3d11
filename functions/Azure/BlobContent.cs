using Azure;

namespace Stats.Functions.Azure;

/// <summary>A blob that was read whole.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ETag">The tag it had.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record BlobContent(BinaryData Content, ETag ETag, string? ContentType);
