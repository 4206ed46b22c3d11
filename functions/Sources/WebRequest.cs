namespace Stats.Functions.Sources;

/// <summary>A request to a web server: what of it tells a page view.</summary>
internal readonly ref struct WebRequest
{
    /// <summary>The client's address. It never leaves the reader.</summary>
    public ReadOnlySpan<byte> Visitor { get; init; }

    public ReadOnlySpan<byte> Method { get; init; }

    public ReadOnlySpan<byte> Path { get; init; }

    public int Status { get; init; }

    /// <summary>Empty when the log does not tell, <c>-</c> when the client does not name itself.</summary>
    public ReadOnlySpan<byte> Agent { get; init; }
}
