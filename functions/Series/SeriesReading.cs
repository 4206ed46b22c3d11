using NodaTime;
using Stats.Analytics.Forecasting;

namespace Stats.Functions.Series;

/// <summary>A series on its grid.</summary>
/// <param name="Grid">The past, and the days to come.</param>
/// <param name="Notes">What was left out or assumed, in sentences.</param>
/// <param name="UnlistedDays">Days to come that the calendar file does not list, where one was given.</param>
internal sealed record SeriesReading(DemandGrid Grid, IReadOnlyList<string> Notes, IReadOnlyList<LocalDate> UnlistedDays);
