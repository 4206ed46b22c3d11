using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Peaks;

/// <summary>A day with far more contacts than expected, and what may have caused it.</summary>
/// <param name="Days">The first and the last day; days in a row are one peak.</param>
/// <param name="OfferedCount">The contacts that came.</param>
/// <param name="ExpectedCount">The contacts expected from weekday, day kind, season and level.</param>
/// <param name="LowExcess">The excess that can be told from chance at the least: contacts − the upper end of what was to be expected (90 %).</param>
/// <param name="HighExcess">Contacts − the lower end of what was to be expected.</param>
/// <param name="Companions">Dated events that began at the same time or shortly before, the likeliest first; empty when none is known.</param>
/// <param name="IsAfterHoliday">Whether the peak begins on the first working day after a holiday or an eve.</param>
public sealed record Peak(
    DateInterval Days, long OfferedCount, double ExpectedCount, double LowExcess, double HighExcess, IReadOnlyList<DatedEvent> Companions, bool IsAfterHoliday);
