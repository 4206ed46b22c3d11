using Stats.Analytics.Staffing;
using Stats.Dashboards.Text;

namespace Stats.Dashboards.Charts;

/// <summary>Each day of a staffing plan becomes a step chart, all on one scale.</summary>
public static class StaffingSteps
{
    /// <summary>So many labels of a time fit below a chart.</summary>
    private const int MostTicks = 5;

    public static IReadOnlyList<StepChartSpec> Of(StaffingPlan plan, Texts texts)
    {
        var days = StaffingHeatmap.Days(plan);
        var (first, last) = StaffingHeatmap.HalfHours(days);
        var highest = days.SelectMany(day => day.Intervals).Max(interval => Math.Max(interval.HighNeed, StaffingStretch.Planned(interval) ?? 0));
        return [.. days.Select(day => Of(day, plan, first, last, Math.Max(1, (highest + 1) / 2), texts))];
    }

    private static StepChartSpec Of(StaffingDay day, StaffingPlan plan, int first, int last, int halfScale, Texts texts)
    {
        var (format, words) = (texts.Format, texts.Staffing);
        var hasSchedule = StaffingHeatmap.HasSchedule([day]);
        var name = format.WeekdayAndDay(day.Day);
        var contacts = texts.Shared.ContactsIn(plan.Channel);
        var gap = StaffingStretch.Largest([day], StaffingStretch.Missing);
        var most = StaffingStretch.Largest([day], interval => interval.Need);
        var message = gap is not null ? words.DayLacks(format.Times(gap.From, gap.To), gap.Count)
            : hasSchedule ? words.DayIsEnough
            : most is not null ? words.DayNeeds(format.Times(most.From, most.To), most.Count)
            : words.NobodyNeeded;
        return new(
            $"day-{day.Day.Year}-{day.Day.Month}-{day.Day.Day}",
            words.DayTitle(name, message),
            words.DaySubtitle(format.Count(Rounded(day.Total.Median)), format.Count(Rounded(day.Total.Low)), format.Count(Rounded(day.Total.High)), contacts),
            words.DayDescription(name, format.Clock(first), format.Clock(last + 1), hasSchedule),
            words.DayCaption(name),
            [words.TimeOfDay, words.Expected(contacts), words.Need, words.Band, words.Planned, words.Missing],
            halfScale,
            [.. Enumerable.Range(first, last - first + 1).Select(halfHour => TickOf(halfHour, first, last, format))],
            [.. day.Intervals.Select(interval => new StepChartStep(
                interval.HalfHour - first, format.HalfHour(interval.HalfHour), interval.Need, interval.LowNeed, interval.HighNeed,
                StaffingStretch.Planned(interval), Numbers(interval, format)))]);
    }

    private static string[] Numbers(StaffingInterval interval, Formats format) =>
    [
        format.Mean(interval.Contacts.Median),
        format.Count(interval.Need),
        interval.LowNeed == interval.HighNeed ? format.Count(interval.LowNeed) : $"{format.Count(interval.LowNeed)}–{format.Count(interval.HighNeed)}",
        StaffingStretch.Planned(interval) is { } planned ? format.Count(planned) : Formats.Missing,
        interval.Planned is null ? Formats.Missing : format.Count(StaffingStretch.Missing(interval)),
    ];

    /// <summary>Whole hours, as close as the labels can stand.</summary>
    private static string TickOf(int halfHour, int first, int last, Formats format)
    {
        var hours = Math.Max(1, (last - first + 1 + (2 * MostTicks) - 1) / (2 * MostTicks));
        var firstHour = (first + 1) / 2;
        return halfHour % 2 == 0 && ((halfHour / 2) - firstHour) % hours == 0 ? format.Clock(halfHour) : "";
    }

    private static long Rounded(double count) => (long)Math.Round(count, MidpointRounding.AwayFromZero);
}
