using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Series;

/// <summary>Periods as they are written: 2025-03-03 (a day), 2025-W10 (a week), 2025-03 (a month), 2025 (a year).</summary>
internal static class PeriodText
{
    public const string Forms = "2025-03-03 (a day), 2025-W10 (a week), 2025-03 (a month) or 2025 (a year)";

    private static readonly YearMonthPattern month = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    /// <summary>The period; <see langword="null"/> when it is written in another way.</summary>
    public static DateInterval? Parse(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? new(day, day)
        : IsoWeek.TryParse(text, out var week) ? week.Days
        : month.Parse(text) is { Success: true, Value: var one } ? one.ToDateInterval()
        : text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new(new(year, 1, 1), new(year, 12, 31))
            : null;

    /// <summary>A period, or two with two dots between: from the first day of the one to the last of the other.</summary>
    public static DateInterval? ParseSpan(string text) => text.Split("..") switch
    {
        [var one] => Parse(one),
        [var first, var last] when Parse(first) is { } start && Parse(last) is { } end && start.Start <= end.End => new(start.Start, end.End),
        _ => null,
    };

    /// <summary>The period as shortly as it can be written, and else its first and last day.</summary>
    public static string Of(DateInterval span) =>
        span.Length == 1 ? LocalDatePattern.Iso.Format(span.Start)
        : span == IsoWeek.Of(span.Start).Days ? IsoWeek.Of(span.Start).ToString()
        : span == span.Start.ToYearMonth().ToDateInterval() ? month.Format(span.Start.ToYearMonth())
        : span == new DateInterval(new(span.Start.Year, 1, 1), new(span.Start.Year, 12, 31)) ? span.Start.Year.ToString(CultureInfo.InvariantCulture)
        : $"{LocalDatePattern.Iso.Format(span.Start)}..{LocalDatePattern.Iso.Format(span.End)}";
}
