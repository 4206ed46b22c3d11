using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Demo;

/// <summary>How the calendar shapes demand: weekdays, holidays, eves, bridge days, the day after a holiday, seasons.</summary>
internal static class DayRhythm
{
    /// <summary>Monday to Friday, relative to a mean weekday.</summary>
    public static IReadOnlyList<double> WeekdayFactors { get; } = [1.22, 1.05, 0.98, 0.95, 0.80];

    public const double BridgeDayFactor = 0.70;
    public const double AfterHolidayFactor = 1.15;
    public const double SummerFactor = 0.75;

    /// <summary>The weeks most people are on leave.</summary>
    public static readonly AnnualDate SummerFrom = new(7, 1), SummerTo = new(7, 31);

    /// <summary>The weight of a day on a channel, 1 on a mean working day; 0 for the phone when it is closed.</summary>
    public static double Weight(DemoChannel channel, LocalDate day) =>
        WorkingDays.IsWorkingDay(day) ? WorkingDayWeight(day) : (channel, SwedishCalendar.KindOf(day)) switch
        {
            (DemoChannel.Phone, _) => 0,
            (DemoChannel.Email, _) => 0.25,
            (_, DayKind.Weekend) => 0.60,
            _ => 0.45,
        };

    /// <summary>The season of a topic on a day: its months joined by straight lines, the summer low, the school choice.</summary>
    public static double Season(DemoTopic topic, LocalDate day)
    {
        var month = MonthFraction(topic, day);
        var summer = SummerFrom.InYear(day.Year) <= day && day <= SummerTo.InYear(day.Year) ? SummerFactor : 1;
        var school = topic == DemoCatalogue.School && PlantedTruths.SchoolChoiceIsOpen(day) ? PlantedTruths.SchoolChoiceFactor : 1;
        return month * summer * school;
    }

    private static double WorkingDayWeight(LocalDate day) =>
        WeekdayFactors[(int)day.DayOfWeek - 1]
        * (SwedishCalendar.IsBridgeDay(day) ? BridgeDayFactor : 1)
        * (FollowsHoliday(day) ? AfterHolidayFactor : 1);

    /// <summary>Whether a Monday to Friday was closed since the last working day.</summary>
    private static bool FollowsHoliday(LocalDate day)
    {
        var closedWeekday = false;
        for (var before = day.PlusDays(-1); !WorkingDays.IsWorkingDay(before); before = before.PlusDays(-1))
            closedWeekday |= before.DayOfWeek <= IsoDayOfWeek.Friday;
        return closedWeekday;
    }

    private static double MonthFraction(DemoTopic topic, LocalDate day)
    {
        var middle = new LocalDate(day.Year, day.Month, 15);
        var from = day < middle ? middle.PlusMonths(-1) : middle;
        var to = from.PlusMonths(1);
        var progress = Period.DaysBetween(from, day) / (double)Period.DaysBetween(from, to);
        return (topic.SeasonPercent[from.Month - 1] * (1 - progress) + topic.SeasonPercent[to.Month - 1] * progress) / 100;
    }
}
