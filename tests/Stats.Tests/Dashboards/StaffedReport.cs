using NodaTime;
using Stats.Analytics;
using Stats.Analytics.Contacts;
using Stats.Analytics.Forecasting;
using Stats.Analytics.Peaks;
using Stats.Analytics.Staffing;

namespace Stats.Tests.Dashboards;

/// <summary>A week with a schedule that lacks two on Tuesday morning and one on Thursday afternoon, and one without a schedule.</summary>
internal static class StaffedReport
{
    private static readonly LocalDate monday = new(2026, 5, 25);

    public static StaffingPlan Plan { get; } = new(
        Channel.Phone, [new("telefoni")], new(2026, 5, 24), new(0.8, Duration.FromSeconds(60)), true,
        Duration.FromSeconds(270), Duration.FromMinutes(3), 0.25, LoadMethod.ModifiedOfferedLoad,
        [.. Enumerable.Range(0, 5).Select(Day)], 14, 6.5,
        [
            new(monday.PlusDays(1), 28, 18, 2, StaffingMoveKind.Break),
            new(monday.PlusDays(3), 16, 27, 6, StaffingMoveKind.ShiftStart),
        ],
        [
            new(6, null, 0.8, 0.21, double.PositiveInfinity, 0.02), new(7, Duration.FromSeconds(254), 0.8, 0.58, 96, 0.31),
            new(8, Duration.FromSeconds(58), 0.8, 0.81, 34, 0.72), new(9, Duration.FromSeconds(12), 0.8, 0.93, 11, 0.94),
        ],
        new(52, 14, new(0.21, 0.26, 0.9, 0.2, 0.79, 0.94, 0.01, 9360), new(0.08, 0.1, 0.8, 0.07, 0.83, 0.95, 0.01, 520)));

    public static Report Scheduled { get; } = Reports.Rich with { Staffing = Plan, Peaks = History() };

    public static Report Unscheduled { get; } = Reports.Rich with
    {
        Staffing = Plan with
        {
            Days = [.. Plan.Days.Select(day => day with { Intervals = [.. day.Intervals.Select(interval => interval with { Planned = null })] })],
            IsGoalGiven = false,
            Patience = null,
            MissingHours = null,
            SpareHours = null,
            Moves = [],
            Record = null,
        },
        Peaks = History() with { Peaks = [], PeakToMean = null },
    };

    /// <summary>Open from 08.00 to 17.00; the need is 4 to 8, and the schedule one more, but where it lacks some.</summary>
    private static StaffingDay Day(int weekday)
    {
        int[] need = [4, 5, 7, 7, 6, 6, 5, 5, 4, 4, 5, 6, 6, 5, 5, 4, 4, 4];
        return new(monday.PlusDays(weekday), new(150, 180, 210 - (weekday * 10), 240, 260), [.. need.Select((count, i) =>
        {
            var isMorning = weekday == 1 && i is 2 or 3;
            var isAfternoon = weekday == 3 && i == 11;
            return new StaffingInterval(
                16 + i, new(count, count * 1.5, count * 2, count * 2.6, count * 3), count * 0.75, count, count - 1, count + 1,
                isMorning ? count - 1.8 : isAfternoon ? count - 1 : count + 0.6);
        })]);
    }

    private static PeakHistory History() => new(
        Channel.Phone, new(new(2025, 4, 25), new(2026, 5, 24)),
        [
            new(new(new(2025, 5, 6), new(2025, 5, 14)), 2514, 1602.4, 740.2, 1083.1, [Event(DatedEventKind.Letter, "Avfall", new(2025, 5, 5))], false),
            new(new(new(2026, 1, 27), new(2026, 1, 27)), 480, 336, 81, 207,
                [Event(DatedEventKind.Outage, "E-tjänster & <inloggning>", new(2026, 1, 27)), Event(DatedEventKind.Campaign, "Skolvalet", new(2026, 1, 22))], false),
            new(new(new(2026, 4, 7), new(2026, 4, 7)), 401, 330, 12, 132, [], true),
            new(new(new(2025, 10, 9), new(2025, 10, 9)), 388, 299, 33, 145, [], false),
        ],
        1.57);

    private static DatedEvent Event(DatedEventKind kind, string what, LocalDate day) => new(kind, what, new(0, day, 28800), null);
}
