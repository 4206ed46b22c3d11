using NodaTime;

namespace Stats.Functions.Series;

/// <summary>When it is open, told from when contacts came.</summary>
/// <param name="Weekdays">Open weekdays.</param>
/// <param name="First">The first interval of the day, counted from midnight.</param>
/// <param name="Count">How many intervals a day has.</param>
internal sealed record OpenHours(IReadOnlySet<IsoDayOfWeek> Weekdays, int First, int Count)
{
    /// <summary>A weekday with less than this share of the busiest one's contacts is closed.</summary>
    private const double LeastShare = 0.05;

    /// <param name="days">Days that have rows, with the count of each interval; <see langword="null"/> where there is no row.</param>
    /// <param name="span">From the first day to the last.</param>
    /// <returns><see langword="null"/> when nothing ever came, or too seldom to tell.</returns>
    public static OpenHours? Of(IReadOnlyDictionary<LocalDate, double?[]> days, DateInterval span)
    {
        var counted = days.Where(day => day.Value.Sum() > 0).ToList();
        var weekCounts = span.GroupBy(day => day.DayOfWeek).ToDictionary(same => same.Key, same => same.Count());
        var means = counted.GroupBy(day => day.Key.DayOfWeek)
            .ToDictionary(same => same.Key, same => (DayCount: same.Count(), Mean: same.Sum(day => day.Value.Sum()!.Value) / weekCounts[same.Key]));
        var weekdays = means
            .Where(one => one.Value.DayCount * 2 >= weekCounts[one.Key] && one.Value.Mean >= LeastShare * means.Values.Max(other => other.Mean))
            .Select(one => one.Key).ToHashSet();
        var open = counted.Where(day => weekdays.Contains(day.Key.DayOfWeek)).Select(day => day.Value).ToList();
        if (open.Count == 0)
            return null;
        var usual = Enumerable.Range(0, open[0].Length)
            .Where(i => open.Count(day => day[i] is not null) * 2 >= open.Count && open.Any(day => day[i] > 0)).ToList();
        return usual.Count == 0 ? null : new(weekdays, usual[0], usual[^1] - usual[0] + 1);
    }
}
