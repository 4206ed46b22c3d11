using Stats.Analytics.Forecasting;

namespace Stats.Analytics.Staffing;

/// <summary>How many are needed in one half-hour to come.</summary>
/// <param name="HalfHour">0 is 00.00–00.30, 47 is 23.30–24.00, on the local wall clock.</param>
/// <param name="Contacts">The contacts forecast.</param>
/// <param name="OfferedLoadErlangs">The load at the median, in erlangs.</param>
/// <param name="Need">Employees needed on duty at the median.</param>
/// <param name="LowNeed">At the 10 % quantile.</param>
/// <param name="HighNeed">At the 90 % quantile: in nine half-hours of ten so many are enough.</param>
/// <param name="Planned">How many the schedule puts on duty, shrinkage taken off; <see langword="null"/> when there is no schedule for the day.</param>
public sealed record StaffingInterval(int HalfHour, CountForecast Contacts, double OfferedLoadErlangs, int Need, int LowNeed, int HighNeed, double? Planned);
