using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Forecasting;

/// <summary>What is known beforehand of a day that may change how many contact a municipality.</summary>
/// <remarks>
/// Each regressor is 1 on the days it names, else 0; how much it matters is learned from history. Those that name no day at all are left out.
/// </remarks>
public static class ForecastCalendar
{
    private const int LongestLag = 9;

    private static readonly (int First, int Last)[] letterLags = [(0, 0), (1, 1), (2, 3), (4, 5), (6, LongestLag)];

    /// <summary>The regressors of every day.</summary>
    /// <param name="days">Days of the past and to come, in order.</param>
    /// <param name="events">Dated events, also of the past. Letters and campaigns are known beforehand, outages only in hindsight: their days then
    /// do not disturb the level.</param>
    /// <returns>For each day the same number of regressors.</returns>
    public static IReadOnlyList<double[]> Of(IReadOnlyList<LocalDate> days, IReadOnlyList<DatedEvent> events)
    {
        if (days.Count == 0)
            return [];
        var regressors = Regressors(events).ToList();
        var rows = days.Select(day => regressors.ConvertAll(regressor => regressor(day))).ToList();
        var used = Enumerable.Range(0, regressors.Count).Where(column => rows.Exists(row => row[column] != 0)).ToList();
        return rows.ConvertAll(row => used.Select(column => row[column]).ToArray());
    }

    private static IEnumerable<Func<LocalDate, double>> Regressors(IReadOnlyList<DatedEvent> events)
    {
        yield return Named(SwedishCalendar.IsBridgeDay);
        yield return Named(FollowsClosedWeekday);
        yield return Named(PrecedesClosedWeekday);
        yield return Named(IsPayday);
        yield return Named(day => IsPayday(PreviousWorkingDay(day)));
        yield return Named(day => PreviousWorkingDay(day).Month != day.Month);
        yield return Named(day => WorkingDays.Add(day, 1).Month != day.Month);
        yield return Named(day => day.Month == 7);
        yield return Named(day => day is { Month: 12, Day: > 26 });
        foreach (var (first, last) in letterLags)
            yield return Counted(events, DatedEventKind.Letter, first, last);
        yield return Counted(events, DatedEventKind.Campaign, 0, 4);
        yield return Counted(events, DatedEventKind.Outage, 0, 0);
    }

    private static Func<LocalDate, double> Named(Func<LocalDate, bool> isNamed) => day => isNamed(day) ? 1 : 0;

    /// <summary>How many events of a kind began so many working days before the day.</summary>
    private static Func<LocalDate, double> Counted(IReadOnlyList<DatedEvent> events, DatedEventKind kind, int firstLag, int lastLag)
    {
        var days = new Dictionary<LocalDate, double>();
        foreach (var one in events.Where(one => one.Kind == kind))
        {
            for (var lag = firstLag; lag <= lastLag; lag++)
            {
                var day = WorkingDays.Add(one.Start.Day, lag);
                days[day] = days.GetValueOrDefault(day) + 1;
            }
        }

        return day => days.GetValueOrDefault(day);
    }

    /// <summary>The last working day up to the 25th, when most salaries are paid.</summary>
    private static bool IsPayday(LocalDate day)
    {
        var payday = new LocalDate(day.Year, day.Month, 25);
        while (!WorkingDays.IsWorkingDay(payday))
            payday = payday.PlusDays(-1);
        return day == payday;
    }

    private static LocalDate PreviousWorkingDay(LocalDate day)
    {
        do
            day = day.PlusDays(-1);
        while (!WorkingDays.IsWorkingDay(day));
        return day;
    }

    /// <summary>Whether it is a working day and some Monday to Friday was closed since the last one.</summary>
    private static bool FollowsClosedWeekday(LocalDate day) =>
        WorkingDays.IsWorkingDay(day) && HasClosedWeekday(PreviousWorkingDay(day), day);

    private static bool PrecedesClosedWeekday(LocalDate day) =>
        WorkingDays.IsWorkingDay(day) && HasClosedWeekday(day, WorkingDays.Add(day, 1));

    private static bool HasClosedWeekday(LocalDate from, LocalDate to)
    {
        for (var day = from.PlusDays(1); day < to; day = day.PlusDays(1))
        {
            if (day.DayOfWeek <= IsoDayOfWeek.Friday)
                return true;
        }

        return false;
    }
}
