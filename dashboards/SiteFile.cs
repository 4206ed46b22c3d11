namespace Stats.Dashboards;

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the site's root, with <c>/</c> between folders.</param>
/// <param name="ContentType">Its media type, with the character set.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SiteFile(string Path, string ContentType, ReadOnlyMemory<byte> Content);
