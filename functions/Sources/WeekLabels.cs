using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Calendars;

namespace Stats.Functions.Sources;

/// <summary>Week labels such as <c>2025 v.7</c>.</summary>
/// <remarks>
/// Some systems write the calendar year of the Monday, not the year of the ISO week: the week of Monday 2024-12-30 (ISO 2025-W01) is then
/// <c>2024 v.1</c>, the same text as the week a year before. Which one is meant, its neighbours tell.
/// </remarks>
internal static partial class WeekLabels
{
    /// <summary>The Mondays of labels that stand in order; <see langword="null"/> for a text that is no week label.</summary>
    public static IReadOnlyList<LocalDate?> Mondays(IReadOnlyList<string> labels)
    {
        var weeks = labels.Select(Parse).ToList();
        var mondays = new LocalDate?[weeks.Count];
        for (var i = 0; i < weeks.Count; i++)
        {
            if (weeks[i] is not { } week)
                continue;
            var later = week.Week == 1 ? MondayOf(week.Year + 1, 1) : null;
            mondays[i] = later is not null && IsNextToNewYear(weeks, i, week.Year) ? later : MondayOf(week.Year, week.Week);
        }

        return mondays;
    }

    /// <summary>Whether week 1 of a label belongs to the next year: it follows the last weeks of its own year, or is followed by the next year's second.</summary>
    private static bool IsNextToNewYear(List<(int Year, int Week)?> weeks, int at, int year)
    {
        var before = at > 0 ? weeks[at - 1] : null;
        var after = at + 1 < weeks.Count ? weeks[at + 1] : null;
        return before is { Week: >= 52 } last ? last.Year == year : after is { Week: 2 } second && second.Year == year + 1;
    }

    private static (int Year, int Week)? Parse(string label) => Label().Match(label.Trim()) is { Success: true } found
        ? (int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    private static LocalDate? MondayOf(int year, int week) =>
        year is >= 1990 and <= 2100 && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? LocalDate.FromWeekYearWeekAndDay(year, week, IsoDayOfWeek.Monday)
            : null;

    [GeneratedRegex(@"^(\d{4})\s*[vw]\.?\s*(\d{1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
