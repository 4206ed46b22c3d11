namespace Stats.Analytics.TimeSeries;

/// <summary>An effect and its 95 % limits.</summary>
public sealed record LimitedEffect(double Value, double Lower, double Upper);
