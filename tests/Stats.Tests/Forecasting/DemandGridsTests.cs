using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Forecasting;
using Stats.Tests.Calendar;
using Stats.Tests.Contacts;

namespace Stats.Tests.Forecasting;

public sealed class DemandGridsTests
{
    private static readonly LocalDate last = Days.On("2025-06-19"); // the Thursday before midsummer eve

    [Fact]
    public void Hours_and_weekdays_without_calls_are_closed()
    {
        var grid = Of(Calls("2025-01-07", 36, 100).Concat(Calls("2025-01-07", 62, 20)).Append(Facts.Calls(Days.On("2025-03-03"), 12, 1)), 4)!;
        Assert.Equal((9 * 60, 30, 14), (grid.FirstMinute, grid.IntervalMinutes, grid.IntervalCount)); // 09.00 to 15.30–16.00
        Assert.Equal(5, grid.WeekLength);
        Assert.DoesNotContain(grid.Days, day => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        Assert.Equal((100.0, 0.0, 20.0), (grid.Counts[^1]![0], grid.Counts[^1]![1], grid.Counts[^1]![13]));
    }

    [Fact]
    public void Red_days_were_closed_and_those_to_come_are()
    {
        var grid = Of(Calls("2025-01-07", 36, 100), 7)!;
        Assert.Null(grid.Counts[grid.Days.ToList().IndexOf(Days.On("2025-05-01"))]);
        Assert.NotNull(grid.Counts[grid.Days.ToList().IndexOf(Days.On("2025-05-02"))]); // a bridge day
        Assert.Equal([Days.On("2025-06-20")], grid.ClosedDays); // midsummer eve, the first to come
        Assert.Equal(Days.On("2025-06-26"), grid.Days[^1]);
    }

    [Fact]
    public void A_day_that_an_export_lacks_is_unknown_and_not_a_day_without_calls()
    {
        var missing = Days.On("2025-03-12");
        var grid = Of(Calls("2025-01-07", 36, 100).Where(one => one.Key.Day != missing), 0)!;
        Assert.Null(grid.Counts[grid.Days.ToList().IndexOf(missing)]);
    }

    [Fact]
    public void Contacts_without_a_time_of_day_give_no_grid()
    {
        Assert.Null(Of(Facts.WorkingDaysIn("2025-01-07", "2025-06-19").Select(day => Facts.Day(day, Channel.Phone, 100)), 7));
        Assert.Null(Of([], 7));
    }

    [Fact]
    public void Days_with_history_that_ends_in_a_long_silence_are_not_forecast_from()
    {
        // Thirty known days, then half a year with nothing but a single call.
        double[]?[] counts = [.. Grids.Counts(30, 3), .. Enumerable.Repeat((double[]?)null, 130), Grids.Counts(1, 3)[0]];
        Assert.Null(Forecaster.Of(Grids.Of(counts, 5)));
    }

    private static DemandGrid? Of(IEnumerable<DayAggregate> contacts, int horizonDays) =>
        DemandGrids.Of([Facts.Stream("telefoni", contacts)], [], _ => true, last, horizonDays);

    private static IEnumerable<DayAggregate> Calls(string first, int slot, int offered) =>
        Facts.WorkingDaysIn(first, "2025-06-19").Where(WorkingDays.IsWorkingDay).Select(day => Facts.Calls(day, slot, offered));
}
