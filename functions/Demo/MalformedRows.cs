namespace Stats.Functions.Demo;

/// <summary>Rows without a readable time or count, in a file named as source/file; each is beyond the true totals.</summary>
internal sealed record MalformedRows(string File, int Count);
