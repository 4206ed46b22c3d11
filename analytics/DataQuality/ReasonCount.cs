namespace Stats.Analytics.DataQuality;

/// <summary>How many rows were rejected or ignored for one reason.</summary>
/// <param name="Reason">Why, in English, without any value of the row.</param>
/// <param name="RowCount">How many rows.</param>
public sealed record ReasonCount(string Reason, long RowCount);
