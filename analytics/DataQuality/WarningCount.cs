namespace Stats.Analytics.DataQuality;

/// <summary>How many rows that were used have something about them that readers of the numbers should know.</summary>
/// <param name="Swedish">What to know, in Swedish, without any value of the row.</param>
/// <param name="English">The same in English.</param>
/// <param name="RowCount">How many of the rows that became events.</param>
public sealed record WarningCount(string Swedish, string English, long RowCount);
