using NodaTime;
using Stats.Analytics.Staffing;

namespace Stats.Dashboards.Charts;

/// <summary>Half-hours in a row, on one day, of which the same holds.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">The first half-hour, 0–47.</param>
/// <param name="To">The half-hour after the last, 1–48.</param>
/// <param name="Count">How many employees it is about.</param>
public sealed record StaffingStretch(LocalDate Day, int From, int To, int Count)
{
    /// <summary>The schedule in whole employees; <see langword="null"/> without one.</summary>
    public static int? Planned(StaffingInterval interval) =>
        interval.Planned is { } planned ? (int)Math.Round(planned, MidpointRounding.AwayFromZero) : null;

    /// <summary>How many whole employees the schedule lacks.</summary>
    public static int Missing(StaffingInterval interval) => Math.Max(0, interval.Need - (Planned(interval) ?? interval.Need));

    /// <summary>The longest stretch with the largest number, the first of equals; <see langword="null"/> when there is none above 0.</summary>
    public static StaffingStretch? Largest(IReadOnlyList<StaffingDay> days, Func<StaffingInterval, int> count)
    {
        var largest = days.SelectMany(day => day.Intervals).Select(count).DefaultIfEmpty().Max();
        if (largest == 0)
            return null;

        var stretches = new List<StaffingStretch>();
        foreach (var day in days)
        {
            foreach (var halfHour in day.Intervals.Where(interval => count(interval) == largest).Select(interval => interval.HalfHour))
            {
                if (stretches.Count > 0 && stretches[^1].Day == day.Day && stretches[^1].To == halfHour)
                    stretches[^1] = stretches[^1] with { To = halfHour + 1 };
                else
                    stretches.Add(new(day.Day, halfHour, halfHour + 1, largest));
            }
        }

        return stretches.MaxBy(stretch => stretch.To - stretch.From);
    }
}
