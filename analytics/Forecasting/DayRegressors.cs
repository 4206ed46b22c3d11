using NodaTime;

namespace Stats.Analytics.Forecasting;

/// <summary>What the models know of each day: that it is a day, its weekday, the calendar, and the season: for each year of days a wave over the
/// year, at most two.</summary>
internal sealed class DayRegressors
{
    private const double DaysPerYear = 365.25;

    /// <summary>More would follow what happened once.</summary>
    private const int MostWaves = 2;

    private const double UnknownLevel = 1000;

    private DayRegressors(double[][] rows, double[] priorVariances) => (Rows, PriorVariances) = (rows, priorVariances);

    /// <summary>Day × regressor.</summary>
    public double[][] Rows { get; }

    /// <summary>How far from 0 each coefficient may lie, as <see cref="DriftingRegression"/> wants it.</summary>
    public IReadOnlyList<double> PriorVariances { get; }

    /// <param name="grid">The past, and the days to come.</param>
    /// <param name="weekdayDays">As if so many days had shown that weekdays are alike.</param>
    /// <param name="calendarDays">As if so many days had shown that the calendar does not matter.</param>
    public static DayRegressors Of(DemandGrid grid, double weekdayDays, double calendarDays)
    {
        var waves = Math.Min(MostWaves, (int)(Period.DaysBetween(grid.Days[0], grid.Days[grid.PastCount - 1]) / DaysPerYear));
        double[][] rows = [.. grid.Days.Zip(grid.Calendar, (day, calendar) => (double[])
        [
            1,
            .. Enumerable.Range((int)IsoDayOfWeek.Monday, 7).Select(weekday => (int)day.DayOfWeek == weekday ? 1.0 : 0),
            .. calendar,
            .. Enumerable.Range(1, waves).SelectMany(wave => Season(2 * Math.PI * wave * day.DayOfYear / DaysPerYear)),
        ])];
        return new(rows, [UnknownLevel, .. Enumerable.Repeat(1 / weekdayDays, 7), .. Enumerable.Repeat(1 / calendarDays, rows[0].Length - 8)]);
    }

    /// <summary>The rows of the days from one up to, but not with, another or the last there is.</summary>
    public IReadOnlyList<double[]> Between(int first, int end) => new ArraySegment<double[]>(Rows, first, Math.Min(end, Rows.Length) - first);

    private static double[] Season(double angle) => [Math.Sin(angle), Math.Cos(angle)];
}
