using NodaTime;

namespace Stats.Analytics.Peaks;

/// <summary>One half-hour of one weekday, over the days of a <see cref="LoadProfile"/>.</summary>
/// <param name="Weekday">Monday to Sunday.</param>
/// <param name="HalfHour">0 is 00.00–00.30, 47 is 23.30–24.00, on the local wall clock.</param>
/// <param name="OfferedCount">Contacts that arrived in it, all the days added up.</param>
/// <param name="OfferedPerDay">Mean contacts per such day.</param>
/// <param name="WorkMinutesPerDay">Mean minutes of work that arrived per such day: offered × mean handle time of the subject;
/// <see langword="null"/> when no source tells handle times.</param>
public sealed record LoadCell(IsoDayOfWeek Weekday, int HalfHour, long OfferedCount, double OfferedPerDay, double? WorkMinutesPerDay)
{
    /// <summary>The mean load in erlangs, the employees busy at once on average; <see langword="null"/> when no source tells handle times.</summary>
    public double? OfferedLoadErlangs => WorkMinutesPerDay / 30;
}
