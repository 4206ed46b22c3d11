namespace Stats.Functions.Sources;

/// <summary>A row that could not be read: where and why, never the value.</summary>
/// <param name="Line">The 1-based line of the file (after decompression and decoding) where the row starts; for XML, of its element.</param>
/// <param name="Column">The column at fault; empty when it is the row as such.</param>
/// <param name="Reason">What was expected.</param>
public sealed record RejectedRow(long Line, string Column, string Reason);
