using NodaTime;
using Stats.Analytics.Peaks;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Charts;

/// <summary>A load profile becomes a heatmap of weekdays and half-hours.</summary>
public static class LoadHeatmap
{
    /// <param name="load">A profile with at least one cell.</param>
    public static HeatmapSpec Of(LoadProfile load, LoadMeasure measure, Texts texts)
    {
        var (format, words) = (texts.Format, texts.Peaks);
        var contacts = texts.Shared.ContactsIn(load.Channel);
        var weekdays = load.Cells.Select(cell => cell.Weekday).Distinct().ToList();
        var halfHours = Enumerable.Range(load.FirstHalfHour, load.LastHalfHour - load.FirstHalfHour + 1);
        var cells = load.Cells.ToDictionary(cell => (cell.Weekday, cell.HalfHour));
        var scale = new HeatmapScale(load.Cells.Max(cell => ValueOf(cell, measure) ?? 0));
        var period = format.Period(load.Period);
        var dayCount = weekdays.Sum(day => load.DayCounts[(int)day - 1]);

        string DaysOf(int count) => texts.Shared.Days(count, format.Count(count));

        HeatmapCell? CellAt(IsoDayOfWeek weekday, int halfHour) =>
            cells.TryGetValue((weekday, halfHour), out var cell) && ValueOf(cell, measure) is { } value
                ? new(scale.LevelOf(value), format.Mean(value, scale.Largest))
                : null;

        return new(
            measure == LoadMeasure.Contacts ? "contacts" : "minutes",
            Message(load, measure, texts),
            words.Subtitle(measure, contacts, period, DaysOf(dayCount), format.Count(load.Cells.Sum(cell => cell.OfferedCount))),
            words.Description(measure, contacts, format.Clock(load.FirstHalfHour), format.Clock(load.LastHalfHour + 1)),
            words.Caption(measure, contacts, period),
            words.TimeOfDay,
            words.Legend(measure, contacts),
            [.. Enumerable.Range(0, HeatmapScale.TopLevel + 1).Select(level => new HeatmapLegendStep(level, LegendText(scale, level, format)))],
            [.. weekdays.Select(day => new HeatmapColumn(
                format.ShortWeekday(day), DaysOf(load.DayCounts[(int)day - 1]), format.Weekday(day)))],
            [.. halfHours.Select(halfHour => new HeatmapRow(
                format.Clock(halfHour), format.HalfHour(halfHour), [.. weekdays.Select(day => CellAt(day, halfHour))]))]);
    }

    /// <summary>The headline: the busiest half-hour of the week, in words.</summary>
    private static string Message(LoadProfile load, LoadMeasure measure, Texts texts)
    {
        var contacts = texts.Shared.ContactsIn(load.Channel);
        var busiest = load.Cells.MaxBy(cell => ValueOf(cell, measure) ?? 0)!;
        return ValueOf(busiest, measure) is { } value and > 0
            ? texts.Peaks.Message(measure, contacts, WhenOf(busiest, texts.Format), texts.Format.Mean(value))
            : texts.Peaks.NothingArrived(contacts);
    }

    private static string WhenOf(LoadCell cell, Formats format) => $"{format.Weekdays(cell.Weekday)} {format.HalfHour(cell.HalfHour)}";

    private static double? ValueOf(LoadCell cell, LoadMeasure measure) =>
        measure == LoadMeasure.Contacts ? cell.OfferedPerDay : cell.WorkMinutesPerDay;

    private static string LegendText(HeatmapScale scale, int level, Formats format) =>
        level == 0 ? "0" : "≤" + format.Mean(scale.UpperEdge(level), scale.Largest);
}
