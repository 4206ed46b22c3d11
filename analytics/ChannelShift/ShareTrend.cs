namespace Stats.Analytics.ChannelShift;

/// <summary>How one channel's share has moved over the months.</summary>
/// <param name="Segment">The topic's name, empty for contacts of no known topic; <see langword="null"/> for all contacts together.</param>
/// <param name="SubPeriodCount">How many months (or weeks, or years) it rests on.</param>
/// <param name="PerYear">Change per year of log(followed ÷ others), the log-ratio: 0.1 is odds that rise by a tenth. With its 95 % interval.</param>
/// <param name="PValue">How likely at least as steep a trend is when there is none, 0–1.</param>
/// <param name="First">The share in the first sub-period, 0–1.</param>
/// <param name="Last">The share in the last, 0–1.</param>
/// <param name="Breaks">Changes of level beside the trend, in order of time.</param>
public sealed record ShareTrend(
    string? Segment, int SubPeriodCount, ShiftInterval PerYear, double PValue, double First, double Last, IReadOnlyList<ShareBreak> Breaks);
