namespace Stats.Dashboards.Charts;

/// <summary>One bar with the limits of what it shows.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Text">Its value and limits in words.</param>
/// <param name="Fraction">Its value, 0–1.</param>
/// <param name="Lower">The lower limit, 0–1.</param>
/// <param name="Upper">The upper limit, 0–1.</param>
public sealed record IntervalBar(string Label, string Text, double Fraction, double Lower, double Upper);
