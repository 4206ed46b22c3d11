using NodaTime;
using Stats.Analytics.Calendar;
using Stats.Analytics.TimeSeries;

namespace Stats.Analytics.Interventions;

/// <summary>The regressors of a series' periods: weekday, calendar, trend, season and controls.</summary>
/// <param name="Values">The series; not a number where it is unknown, and on weekdays that are closed.</param>
/// <param name="Rows">The regressors of each period.</param>
/// <param name="Precision">How sure it is beforehand that each coefficient is near 0.</param>
/// <param name="Trend">Which columns are the trend.</param>
/// <param name="Season">Which columns are the season of the year.</param>
/// <param name="IsOpen">Whether a period is of a kind that is known before the change, also where it is not known itself.</param>
internal sealed record EffectDesign(double[] Values, double[][] Rows, double[] Precision, int[] Trend, int[] Season, bool[] IsOpen)
{
    /// <summary>Fewer known periods before the change tell nothing.</summary>
    public const int FewestPeriods = 8;

    private const double DaysPerYear = 365.25;

    /// <summary>A weekday with less than this share of the busiest one's mean is closed.</summary>
    private const double LeastWeekdayShare = 0.03;

    /// <summary>A red day or an eve with less than this share of the mean day is closed.</summary>
    private const double LeastHolidayShare = 0.1;

    /// <summary>What a trend is held to be within, as a share per year, with two chances in three.</summary>
    private const double TrendPerYear = 0.25;

    private const double SeasonAmplitude = 0.15;
    private const double CalendarEffect = 0.5;

    /// <summary>What a control's coefficient is held to be within: of logarithms, and of standard deviations.</summary>
    private const double CountControlEffect = 1;

    private const double MeasureControlEffect = 10;

    /// <param name="series">What was seen.</param>
    /// <param name="before">How many periods come before the change.</param>
    public static EffectDesign Of(EffectSeries series, int before)
    {
        var values = series.Values.Select(value => value ?? double.NaN).ToArray();
        if (series.Step == SeriesStep.Day && series.IsCounts)
        {
            CloseWeekdays(series.Starts, values, before);
            CloseHolidays(series.Starts, values, before);
        }

        var known = Enumerable.Range(0, before).Where(t => !double.IsNaN(values[t])).ToList();
        var unit = series.IsCounts ? 1 : Math.Max(Deviation(known, values), 1e-9);
        var columns = new List<(double[] Values, double Sd, int Kind)> { (Array.ConvertAll(values, _ => 1.0), 0, 0) };
        void Add(Func<LocalDate, double> value, double sd, int kind = 0)
        {
            var column = series.Starts.Select(value).ToArray();
            if (column.Any(one => one != 0))
                columns.Add((column, sd, kind));
        }

        var open = known.Select(t => series.Starts[t].DayOfWeek).Distinct().Order().ToList();
        if (series.Step == SeriesStep.Day)
        {
            foreach (var weekday in open.Skip(1))
                Add(day => day.DayOfWeek == weekday ? 1 : 0, 0);
            Add(day => WorkingDays.IsWorkingDay(day) || day.DayOfWeek >= IsoDayOfWeek.Saturday ? 0 : 1, 2 * CalendarEffect);
            Add(day => SwedishCalendar.IsBridgeDay(day) ? 1 : 0, CalendarEffect);
            Add(day => WorkingDays.IsWorkingDay(day) && !WorkingDays.IsWorkingDay(day.PlusDays(day.DayOfWeek == IsoDayOfWeek.Monday ? -3 : -1)) ? 1 : 0, CalendarEffect);
        }

        var (first, years) = (series.Starts[0], Period.DaysBetween(series.Starts[0], series.Starts[before]) / DaysPerYear);
        Add(day => (Period.DaysBetween(first, day) / DaysPerYear) - (years / 2), TrendPerYear, 1);
        if (series.Step == SeriesStep.Month && years >= 2)
        {
            for (var month = 2; month <= 12; month++)
                Add(day => day.Month == month ? 1 : 0, 0);
        }
        else if (years >= 1.05 && series.Step != SeriesStep.Year)
        {
            var waves = YearWaves.Columns(series.Starts, years >= 2 ? 3 : 2);
            for (var i = 0; i < waves.Length; i++)
                columns.Add((waves[i], SeasonAmplitude / ((i / 2) + 1), 2));
        }

        foreach (var control in series.Controls)
            columns.Add((ControlColumn(control, series.IsCounts, before, values), series.IsCounts ? CountControlEffect : MeasureControlEffect, 0));

        return new(
            values,
            [.. Enumerable.Range(0, values.Length).Select(t => columns.Select(column => column.Values[t]).ToArray())],
            [.. columns.Select(column => column.Sd == 0 ? 0 : 1 / Math.Pow(column.Sd * unit, 2))],
            Which(1),
            Which(2),
            [.. series.Starts.Select(day => series.Step != SeriesStep.Day || open.Contains(day.DayOfWeek))]);

        int[] Which(int kind) => [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Kind == kind)];
    }

    /// <summary>Counts on the log scale around their mean, measures in standard deviations; where a control is unknown, so is the series.</summary>
    private static double[] ControlColumn(IReadOnlyList<double?> control, bool isCounts, int before, double[] values)
    {
        var isLog = isCounts && control.All(value => value is null or >= 0);
        var column = control.Select(value => value is { } one ? (isLog ? Math.Log(one + 0.5) : one) : double.NaN).ToArray();
        var known = Enumerable.Range(0, before).Where(t => !double.IsNaN(column[t])).ToList();
        var mean = known.Count == 0 ? 0 : known.Average(t => column[t]);
        var unit = isLog ? 1 : Math.Max(Deviation(known, column), 1e-9);
        for (var t = 0; t < column.Length; t++)
        {
            if (double.IsNaN(column[t]))
                values[t] = double.NaN;
            column[t] = double.IsNaN(column[t]) ? 0 : (column[t] - mean) / unit;
        }

        return column;
    }

    private static double Deviation(List<int> known, double[] values)
    {
        var mean = known.Count == 0 ? 0 : known.Average(t => values[t]);
        return known.Count < 2 ? 0 : Math.Sqrt(known.Sum(t => Math.Pow(values[t] - mean, 2)) / (known.Count - 1));
    }

    private static void CloseWeekdays(IReadOnlyList<LocalDate> days, double[] values, int before)
    {
        var means = Enumerable.Range(0, before).Where(t => !double.IsNaN(values[t])).GroupBy(t => days[t].DayOfWeek)
            .ToDictionary(same => same.Key, same => same.Average(t => values[t]));
        var most = means.Count == 0 ? 0 : means.Values.Max();
        for (var t = 0; t < values.Length; t++)
        {
            if (most > 0 && means.GetValueOrDefault(days[t].DayOfWeek) < LeastWeekdayShare * most)
                values[t] = double.NaN;
        }
    }

    /// <summary>A red day or an eve on which next to nothing came was closed: nothing could change it.</summary>
    private static void CloseHolidays(IReadOnlyList<LocalDate> days, double[] values, int before)
    {
        var usual = LeastHolidayShare * Enumerable.Range(0, before).Where(t => !double.IsNaN(values[t])).Select(t => values[t]).DefaultIfEmpty(0).Average();
        for (var t = 0; t < values.Length; t++)
        {
            if (values[t] < usual && values[t] >= 0 && days[t].DayOfWeek < IsoDayOfWeek.Saturday && !WorkingDays.IsWorkingDay(days[t]))
                values[t] = double.NaN;
        }
    }
}
