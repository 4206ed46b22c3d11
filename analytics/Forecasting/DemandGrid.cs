using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Analytics.Forecasting;

/// <summary>Contacts on a grid of days and intervals, and what is known beforehand of each day.</summary>
/// <param name="Days">Every calendar day whose weekday is open, in order: first those of the past, then those to come.</param>
/// <param name="FirstMinute">Where the first interval of a day begins, in minutes after midnight.</param>
/// <param name="IntervalMinutes">The length of an interval.</param>
/// <param name="IntervalCount">How many intervals a day has.</param>
/// <param name="Counts">For each day of the past, the contacts of each interval, at least 0; <see langword="null"/> where they are unknown or it was
/// closed. Its count is how many days are past.</param>
/// <param name="Calendar">For every day, what is known of it beforehand: the same number of regressors each, mostly 0 or 1.</param>
public sealed record DemandGrid(
    IReadOnlyList<LocalDate> Days,
    int FirstMinute,
    int IntervalMinutes,
    int IntervalCount,
    IReadOnlyList<double[]?> Counts,
    IReadOnlyList<double[]> Calendar)
{
    /// <summary>The fewest known days that a forecast can rest on: six weeks of five.</summary>
    public const int FewestKnownDays = 30;

    /// <summary>Days to come on which it is closed: they are not forecast.</summary>
    public IReadOnlySet<LocalDate> ClosedDays { get; init; } = new HashSet<LocalDate>();

    /// <summary>How many days are past. Index of the first day to come.</summary>
    public int PastCount => Counts.Count;

    /// <summary>Open weekdays a week: the season in days of the grid.</summary>
    public int WeekLength { get; } = Math.Max(1, Days.Select(day => day.DayOfWeek).Distinct().Count());

    /// <summary>The same grid as it was known when only the first <paramref name="pastCount"/> days were past.</summary>
    /// <param name="pastCount">At most <see cref="PastCount"/>.</param>
    /// <param name="futureCount">How many days to come to keep.</param>
    public DemandGrid AsOf(int pastCount, int futureCount)
    {
        var all = Math.Min(Days.Count, pastCount + futureCount);
        return this with { Days = [.. Days.Take(all)], Counts = [.. Counts.Take(pastCount)], Calendar = [.. Calendar.Take(all)] };
    }

    /// <summary>The same grid with the red days and eves to come closed, if most such days of the past were, or if there were none.</summary>
    public DemandGrid WithClosedHolidays()
    {
        var past = Enumerable.Range(0, PastCount).ToLookup(day => SwedishCalendar.KindOf(Days[day]), day => Counts[day] is null);
        return this with { ClosedDays = Days.Skip(PastCount).Where(day => IsClosed(SwedishCalendar.KindOf(day))).ToHashSet() };

        bool IsClosed(DayKind kind) =>
            kind is DayKind.PublicHoliday or DayKind.Eve && past[kind].Count(closed => closed) * 2 >= past[kind].Count();
    }

    /// <summary>The contacts of each past day; not a number where unknown. As long as <see cref="Days"/>.</summary>
    internal double[] Totals()
    {
        var totals = new double[Days.Count];
        for (var day = 0; day < totals.Length; day++)
            totals[day] = day < PastCount && Counts[day] is { } counts ? counts.Sum() : double.NaN;
        return totals;
    }

    /// <summary>The weekday of each day, 0 is Monday.</summary>
    internal int[] Weekdays() => [.. Days.Select(day => (int)day.DayOfWeek - 1)];
}
