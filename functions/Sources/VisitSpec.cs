namespace Stats.Functions.Sources;

/// <summary>A row that is a request to a web server: which columns tell who asked for what. The path is the profile's subject.</summary>
public sealed record VisitSpec
{
    /// <summary>The client's address: the first column that is neither empty nor <c>-</c> tells. It never leaves the reader.</summary>
    public IReadOnlyList<string> Visitor { get; init; } = [];

    /// <summary>What the client calls itself.</summary>
    public string Agent { get; init; } = "";

    public string? Method { get; init; }

    public string? Status { get; init; }
}
