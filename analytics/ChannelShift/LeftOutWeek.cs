using Stats.Analytics.Calendar;

namespace Stats.Analytics.ChannelShift;

/// <summary>A week that is in no comparison, and why.</summary>
/// <param name="Week">The later week.</param>
/// <param name="Reason">Why.</param>
/// <param name="Holidays">The public holidays and eves, by their Swedish names, that only one of the weeks has.</param>
public sealed record LeftOutWeek(IsoWeek Week, LeftOutReason Reason, IReadOnlyList<string> Holidays);
