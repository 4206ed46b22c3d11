namespace Stats.Functions.Sources;

/// <summary>The path of a web address: what a page is called, whoever asked for it and however.</summary>
public static class PagePath
{
    /// <summary>Without scheme, host, query, fragment and last slash; percent-decoded.</summary>
    public static string Of(string address)
    {
        var path = address.Trim();
        if (path.Length > 1 && path[0] == '\'')
            path = path[1..];
        path = WithoutQuery(path);
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            var slash = path.IndexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path[slash..];
        }

        // Once more: an escaped question mark begins a query too.
        path = WithoutQuery(string.Concat(Uri.UnescapeDataString(path).Where(c => !char.IsControl(c))));
        if (path.Length > 1)
            path = path.TrimEnd('/');
        return path.Length == 0 ? "/" : path;
    }

    private static string WithoutQuery(string path) => path.AsSpan().IndexOfAny('?', '#', ';') is var end and >= 0 ? path[..end] : path;
}
