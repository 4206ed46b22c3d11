namespace Stats.Dashboards.Charts;

/// <summary>One month of a trend.</summary>
/// <param name="Label">Its name, in full.</param>
/// <param name="Value">Its count.</param>
/// <param name="IsComplete">Whether the whole month is known; otherwise it is drawn hollow.</param>
/// <param name="Tick">The label on the axis below it; empty for most.</param>
public sealed record TrendBar(string Label, long Value, bool IsComplete, string Tick);
