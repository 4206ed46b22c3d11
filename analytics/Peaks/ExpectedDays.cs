using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Analytics.Peaks;

/// <summary>What each working day was expected to bring: level × weekday × kind of day, all by medians, so that no peak moves them.</summary>
internal static class ExpectedDays
{
    /// <summary>The level of a day is told from the four weeks before it, the four after, and both.</summary>
    private const int ReachDays = 28;
    private const int LeastDays = 10;

    /// <summary>Beyond this a day is a peak: 1 day in 100 by chance.</summary>
    public const double PeakDeviations = 2.326;

    /// <param name="days">Known working days in order, each with its contacts.</param>
    /// <returns>The days that have neighbours enough, in order.</returns>
    public static IReadOnlyList<ExpectedDay> Of(IReadOnlyList<(LocalDate Day, long OfferedCount)> days)
    {
        var expected = Expect(days, []);
        var peaks = expected.Where(day => day.IsAbove(PeakDeviations)).Select(day => day.Day).ToHashSet();
        return peaks.Count == 0 ? expected : Expect(days, peaks); // a wave of many days would lift its own level
    }

    /// <summary>Whether a Monday to Friday was a public holiday or an eve since the last working day.</summary>
    public static bool IsAfterHoliday(LocalDate day)
    {
        var isAfter = false;
        for (var before = day.PlusDays(-1); !WorkingDays.IsWorkingDay(before); before = before.PlusDays(-1))
            isAfter |= before.DayOfWeek <= IsoDayOfWeek.Friday;
        return isAfter;
    }

    private static List<ExpectedDay> Expect(IReadOnlyList<(LocalDate Day, long OfferedCount)> days, HashSet<LocalDate> leftOut)
    {
        var logs = days.Select(day => (day.Day, Kind: KindOf(day.Day), Value: Math.Log(Math.Max(0.5, day.OfferedCount)))).ToList();
        var known = logs.FindAll(day => !leftOut.Contains(day.Day));
        var ordinary = known.FindAll(day => day.Kind == Kind.Ordinary);
        var rough = LevelsOf(ordinary.ConvertAll(day => (day.Day, day.Value)), ordinary.ConvertAll(day => day.Day));
        var weekdays = Effects(ordinary.Where(day => rough.ContainsKey(day.Day)), day => day.Day.DayOfWeek, day => day.Value - rough[day.Day]);
        double WithoutWeekday((LocalDate Day, Kind Kind, double Value) day) => day.Value - weekdays.GetValueOrDefault(day.Day.DayOfWeek);

        var levels = LevelsOf(ordinary.ConvertAll(day => (day.Day, WithoutWeekday(day))), logs.ConvertAll(day => day.Day));
        var kinds = Effects(known.Where(day => levels.ContainsKey(day.Day)), day => day.Kind, day => WithoutWeekday(day) - levels[day.Day]);
        kinds[Kind.Ordinary] = 0;
        double ExpectedLog((LocalDate Day, Kind Kind, double Value) day) =>
            levels[day.Day] + weekdays.GetValueOrDefault(day.Day.DayOfWeek) + kinds.GetValueOrDefault(day.Kind);

        var deviations = ordinary.FindAll(day => levels.ContainsKey(day.Day)).ConvertAll(day => day.Value - ExpectedLog(day));
        if (deviations.Count == 0)
            return [];

        var middle = Median(deviations); // below 0, as the level is the highest of three
        var spread = 1.4826 * Median(deviations.Select(deviation => Math.Abs(deviation - middle))); // of the normal distribution
        return [.. logs.Zip(days).Where(pair => levels.ContainsKey(pair.First.Day)).Select(pair =>
        {
            var expected = Math.Exp(ExpectedLog(pair.First) + middle);
            return new ExpectedDay(pair.First.Day, pair.Second.OfferedCount, expected, Math.Max(spread, 1 / Math.Sqrt(expected)));
        })];
    }

    private static Kind KindOf(LocalDate day) =>
        SwedishCalendar.IsBridgeDay(day) ? Kind.Bridge : IsAfterHoliday(day) ? Kind.AfterHoliday : Kind.Ordinary;

    /// <summary>At each of the days the highest of the medians before, after and around it: a day that is as those before or those after it is no
    /// peak, though the level changes just then. Days without values enough have none.</summary>
    private static Dictionary<LocalDate, double> LevelsOf(List<(LocalDate Day, double Value)> values, List<LocalDate> days)
    {
        var levels = new Dictionary<LocalDate, double>();
        var (from, here, to) = (0, 0, 0);
        foreach (var day in days)
        {
            from = FirstAt(day.PlusDays(-ReachDays), from);
            here = FirstAt(day, here);
            to = FirstAt(day.PlusDays(ReachDays + 1), to);
            var medians = new[] { (from, to), (from, here), (here, to) }
                .Where(span => span.Item2 - span.Item1 >= LeastDays)
                .Select(span => Median(values.GetRange(span.Item1, span.Item2 - span.Item1).Select(value => value.Value)))
                .ToList();
            if (medians.Count > 0)
                levels.Add(day, medians.Max());
        }

        return levels;

        int FirstAt(LocalDate day, int index)
        {
            while (index < values.Count && values[index].Day < day)
                index++;
            return index;
        }
    }

    private static Dictionary<TKey, double> Effects<T, TKey>(IEnumerable<T> days, Func<T, TKey> key, Func<T, double> deviation)
        where TKey : notnull => days.GroupBy(key, deviation).ToDictionary(group => group.Key, Median);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private enum Kind
    {
        Ordinary,
        Bridge,
        AfterHoliday,
    }
}
