namespace Stats.Functions.Sources;

/// <summary>Why a row cannot be read.</summary>
internal sealed record RowFault(string Column, string Reason);
