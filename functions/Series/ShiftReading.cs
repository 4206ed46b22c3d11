using Stats.Analytics.ChannelShift;

namespace Stats.Functions.Series;

/// <summary>What was compared, and how it came to be that.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Trend">The trend of all contacts; <see langword="null"/> of too few sub-periods.</param>
/// <param name="Notes">What was chosen or left out, in sentences.</param>
internal sealed record ShiftReading(ShiftComparison Comparison, ShareTrend? Trend, IReadOnlyList<string> Notes);
