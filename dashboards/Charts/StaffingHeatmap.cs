using NodaTime;
using Stats.Analytics.Staffing;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Charts;

/// <summary>A staffing plan becomes a heatmap of days and half-hours: how many are needed, and how many are planned.</summary>
public static class StaffingHeatmap
{
    public const int DaysShown = 7;

    /// <summary>A cell with need, schedule and what is missing is wider than one with a number.</summary>
    private const int WideColumn = 104;

    /// <summary>The first days of the plan: a working week.</summary>
    public static IReadOnlyList<StaffingDay> Days(StaffingPlan plan) => [.. plan.Days.Take(DaysShown)];

    /// <summary>From the first to the last half-hour that any of the days uses.</summary>
    public static (int First, int Last) HalfHours(IReadOnlyList<StaffingDay> days)
    {
        var used = days.SelectMany(day => day.Intervals).Select(interval => interval.HalfHour).DefaultIfEmpty().ToList();
        return (used.Min(), used.Max());
    }

    public static bool HasSchedule(IReadOnlyList<StaffingDay> days) => days.Any(day => day.Intervals.Any(interval => interval.Planned is not null));

    /// <param name="plan">A plan with at least one half-hour.</param>
    public static HeatmapSpec Of(StaffingPlan plan, Texts texts)
    {
        var (format, words) = (texts.Format, texts.Staffing);
        var days = Days(plan);
        var (first, last) = HalfHours(days);
        var hasSchedule = HasSchedule(days);
        var scale = new HeatmapScale(days.SelectMany(day => day.Intervals).Max(interval => interval.Need));
        var period = format.Period(new DateInterval(days[0].Day, days[^1].Day));
        var contacts = texts.Shared.ContactsIn(plan.Channel);

        HeatmapCell? CellAt(StaffingDay day, int halfHour) =>
            day.Intervals.FirstOrDefault(interval => interval.HalfHour == halfHour) is { } interval
                ? new(scale.LevelOf(interval.Need), TextOf(interval, format)) { IsMarked = StaffingStretch.Missing(interval) > 0 }
                : null;

        return new(
            "need",
            StaffingStretch.Largest(days, interval => interval.Need) is { } most ? words.Most(WhenOf(most, format), most.Count) : words.NobodyNeeded,
            words.MapSubtitle(period, format.Count((long)Math.Round(days.Sum(day => day.Total.Median))), contacts, hasSchedule),
            words.MapDescription(format.Clock(first), format.Clock(last + 1), hasSchedule),
            words.MapCaption(period, hasSchedule),
            words.TimeOfDay,
            words.Legend,
            Legend(scale),
            [.. days.Select(day => new HeatmapColumn(
                format.ShortWeekday(day.Day.DayOfWeek), format.DayOfMonth(day.Day), format.Weekday(day.Day.DayOfWeek)))],
            [.. Enumerable.Range(first, last - first + 1).Select(halfHour => new HeatmapRow(
                format.Clock(halfHour), format.HalfHour(halfHour), [.. days.Select(day => CellAt(day, halfHour))]))])
        {
            ColumnWidth = hasSchedule ? WideColumn : 76,
        };
    }

    /// <summary>"tisdag 26 maj kl. 09.00–10.00".</summary>
    public static string WhenOf(StaffingStretch stretch, Formats format) =>
        $"{format.WeekdayAndDay(stretch.Day)} {format.Times(stretch.From, stretch.To)}";

    private static string TextOf(StaffingInterval interval, Formats format) => StaffingStretch.Planned(interval) is not { } planned
        ? format.Count(interval.Need)
        : $"{format.Count(interval.Need)} / {format.Count(planned)}"
            + (StaffingStretch.Missing(interval) is > 0 and var missing ? $" {format.Count(-missing)}" : "");

    /// <summary>Employees are whole: a step that no whole number has is left out.</summary>
    private static List<HeatmapLegendStep> Legend(HeatmapScale scale) =>
    [
        .. Enumerable.Range(0, HeatmapScale.TopLevel + 1)
            .Where(level => level == 0 || Math.Floor(scale.UpperEdge(level)) > Math.Floor(scale.UpperEdge(level - 1)))
            .Select(level => new HeatmapLegendStep(level, level == 0 ? "0" : $"≤{(int)Math.Floor(scale.UpperEdge(level))}")),
    ];
}
