using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Peaks;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Peaks;

public class PeakHistoriesTests
{
    private static readonly LocalDate peakDay = Days.On("2025-03-12"); // a Wednesday, far from holidays

    [Fact]
    public void A_day_far_above_its_neighbours_is_a_peak_with_its_excess()
    {
        var history = History(day => day == peakDay ? 150 : 100);

        var peak = Assert.Single(history.Peaks);
        Assert.Equal((new(peakDay, peakDay), 150, 100.0), (peak.Days, peak.OfferedCount, Math.Round(peak.ExpectedCount, 9)));

        // Days that never differ still vary as calls do: √100 = 10, and the level by a fifth of it. 1.645 × √(10² + 2²) = 16.776.
        Assert.Equal((33.22, 66.78), (Math.Round(peak.LowExcess, 2), Math.Round(peak.HighExcess, 2)));
        Assert.Empty(peak.Companions);
        Assert.False(peak.IsAfterHoliday);
    }

    [Fact]
    public void What_every_Monday_and_every_summer_brings_is_no_peak()
    {
        var history = History(day => (day.DayOfWeek == IsoDayOfWeek.Monday ? 160 : 100) / (day.Month == 7 ? 2 : 1));

        Assert.Empty(history.Peaks);
    }

    [Fact]
    public void What_follows_every_holiday_is_no_peak_but_what_comes_on_top_of_it_is()
    {
        Assert.Empty(History(day => AfterHoliday(day) ? 150 : 100).Peaks);

        var afterEaster = Days.On("2025-04-22");
        var peak = Assert.Single(History(day => day == afterEaster ? 260 : AfterHoliday(day) ? 150 : 100).Peaks);
        Assert.Equal((afterEaster, 150.0, true), (peak.Days.Start, Math.Round(peak.ExpectedCount, 6), peak.IsAfterHoliday));
    }

    [Fact]
    public void A_level_that_rises_for_good_is_not_one_long_peak()
    {
        var history = History(day => day < peakDay ? 100 : 180);

        Assert.Empty(history.Peaks);
    }

    [Fact]
    public void An_invoice_wave_is_one_peak_with_the_letter_that_began_before_it()
    {
        // Sent on Wednesday; the calls come from Thursday on, on eight working days.
        int[] extra = [60, 80, 60, 50, 40, 35, 30, 30];
        var wave = Facts.DaysIn("2025-03-13", "2025-03-24").Where(WorkingDays.IsWorkingDay).Zip(extra).ToDictionary(pair => pair.First, pair => pair.Second);
        var letter = Event(DatedEventKind.Letter, peakDay);

        var peak = Assert.Single(History(day => 100 + wave.GetValueOrDefault(day), letter, Event(DatedEventKind.Letter, Days.On("2025-03-03"))).Peaks);

        Assert.Equal(Facts.DaysIn("2025-03-13", "2025-03-24"), peak.Days);
        Assert.Equal((800 + 385, 800.0), (peak.OfferedCount, Math.Round(peak.ExpectedCount, 6)));
        Assert.Equal([letter], peak.Companions); // 3 March is eight working days before the first
    }

    [Fact]
    public void The_likeliest_companion_comes_first_and_what_began_too_early_or_afterwards_is_none()
    {
        DatedEvent[] near =
        [
            Event(DatedEventKind.Outage, peakDay), Event(DatedEventKind.Letter, Days.On("2025-03-03")),
            Event(DatedEventKind.Campaign, Days.On("2025-03-05")), Event(DatedEventKind.Launch, Days.On("2025-03-11")),
            Event(DatedEventKind.PageEdit, peakDay), Event(DatedEventKind.Other, peakDay),
        ];
        DatedEvent[] far =
        [
            Event(DatedEventKind.Outage, Days.On("2025-03-11")), Event(DatedEventKind.Letter, Days.On("2025-02-28")),
            Event(DatedEventKind.Campaign, Days.On("2025-03-04")), Event(DatedEventKind.Launch, Days.On("2025-03-13")),
        ];

        var peak = Assert.Single(History(day => day == peakDay ? 170 : 100, [.. far, .. near.Reverse()]).Peaks);

        Assert.Equal(near, peak.Companions);
    }

    [Fact]
    public void The_largest_ten_of_the_last_13_months_are_kept_largest_first()
    {
        // A peak every other Wednesday from March to October 2025, each larger than the one before, and one too long ago.
        var days = Enumerable.Range(0, 14).Select(i => peakDay.PlusWeeks(2 * i)).Where(WorkingDays.IsWorkingDay).ToList();
        var history = History(day => day == Days.On("2024-03-13") ? 900 : days.IndexOf(day) is >= 0 and var i ? 200 + (10 * i) : 100);

        Assert.Equal(days.AsEnumerable().Reverse().Take(10), history.Peaks.Select(peak => peak.Days.Start));
        Assert.Equal(Facts.DaysIn("2024-12-01", "2025-12-30"), history.Period);
    }

    [Fact]
    public void A_day_that_the_exports_lack_is_no_part_of_a_peak()
    {
        var calls = Calls(day => day == peakDay || day == peakDay.PlusDays(2) ? 200 : 100).Where(one => one.Key.Day != peakDay.PlusDays(1));

        var peaks = Of([Facts.Stream("telefoni", calls)])!.Peaks;

        Assert.Equal([new(peakDay, peakDay), new(peakDay.PlusDays(2), peakDay.PlusDays(2))], peaks.Select(peak => peak.Days));
    }

    [Fact]
    public void The_busiest_half_hour_is_held_against_the_mean_of_the_open_ones()
    {
        // Every day 60 calls at 09.00, 30 at 09.30, 30 at 10.00 and one at 07.00, when nobody answers: 60 ÷ 40.
        var calls = Calls(_ => 121).Select(one => one with { Slots = [new(28, 1, 1, 0), new(36, 60, 60, 0), new(38, 30, 30, 0), new(40, 30, 30, 0)] });

        Assert.Equal(1.5, Of([Facts.Stream("telefoni", calls)])!.PeakToMean!.Value, 12);
    }

    [Fact]
    public void Six_weeks_are_needed()
    {
        Assert.NotNull(Of([Facts.Stream("telefoni", Calls(_ => 100, "2025-02-03", "2025-03-14"))]));
        Assert.Null(Of([Facts.Stream("telefoni", Calls(_ => 100, "2025-02-03", "2025-03-13"))]));
        Assert.Null(Of([]));
    }

    private static PeakHistory History(Func<LocalDate, int> calls, params DatedEvent[] events) =>
        Of([Facts.Stream("telefoni", Calls(calls)), Facts.Stream("handelser", []) with
        {
            Days = [.. events.GroupBy(one => one.Start.Day).OrderBy(day => day.Key).Select(day => Facts.Empty("handelser", day.Key) with { Events = [.. day] })],
        }])!;

    private static PeakHistory? Of(IReadOnlyList<StreamFacts> streams) => PeakHistories.Of(streams, LoadProfiles.Of(streams, Days.On("2025-12-31")));

    private static IEnumerable<DayAggregate> Calls(Func<LocalDate, int> calls, string first = "2024-01-02", string last = "2025-12-31") =>
        Facts.WorkingDaysIn(first, last).Select(day => Facts.Calls(day, 36, calls(day)));

    private static DatedEvent Event(DatedEventKind kind, LocalDate day) => new(kind, "Avfall", new(0, day, 28800), null);

    /// <summary>After Easter, May Day, Ascension Day, National Day, midsummer, Christmas, New Year and Epiphany, on weekdays.</summary>
    private static bool AfterHoliday(LocalDate day) =>
        WorkingDays.IsWorkingDay(day) && !WorkingDays.IsWorkingDay(day.PlusDays(-1)) && Enumerable.Range(1, 5)
            .Select(i => day.PlusDays(-i)).TakeWhile(before => !WorkingDays.IsWorkingDay(before)).Any(before => before.DayOfWeek <= IsoDayOfWeek.Friday);
}
