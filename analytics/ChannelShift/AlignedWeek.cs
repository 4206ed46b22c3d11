using Stats.Analytics.Calendar;

namespace Stats.Analytics.ChannelShift;

/// <summary>A week and the one of the year before that it is compared with.</summary>
/// <param name="Before">The earlier week.</param>
/// <param name="After">The later week.</param>
/// <param name="Holidays">The public holidays and eves from Monday to Friday that both have, by their Swedish names; usually none.</param>
public sealed record AlignedWeek(IsoWeek Before, IsoWeek After, IReadOnlyList<string> Holidays);
