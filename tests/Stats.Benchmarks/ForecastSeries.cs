using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Forecasting;

namespace Stats.Benchmarks;

/// <summary>A public series on the grid that the reference protocol prescribes, and the days it forecasts from.</summary>
/// <param name="Name">As in <c>forecast_scores.csv</c>.</param>
/// <param name="Grid">Monday–Friday, all of it past.</param>
/// <param name="Origins">So many days of the grid are known.</param>
/// <param name="DenseOrigins">More of them, of the rows whose name ends with <c>_dense</c>; they hold all <paramref name="Origins"/>.</param>
internal sealed record ForecastSeries(string Name, DemandGrid Grid, IReadOnlyList<int> Origins, IReadOnlyList<int> DenseOrigins)
{
    /// <summary>Calls to a bank by half-hours 07:00–21:00; weekdays without a row are unknown.</summary>
    public static ForecastSeries Bank(string folder)
    {
        var counts = Counts(Path.Combine(folder, "bank_calls_30min.csv"));
        var known = counts.Keys.Select(time => time[..10]).ToHashSet();
        var grid = OnGrid(new(2003, 3, 3), new(2003, 10, 24), 7 * 60, 30, 28, counts, known, Path.Combine(folder, "calendar_bank30.csv"));
        return new("bank30", grid, Every(102, 4, 146), Every(102, 1, 150));
    }

    /// <summary>Calls to a county's assessor by hours 08:00–17:00; a missing hour is 0, a day whose daily count is 0 or missing is closed.</summary>
    public static ForecastSeries Assessor(string folder)
    {
        var known = Counts(Path.Combine(folder, "assessor_calls_daily.csv")).Where(day => day.Value > 0).Select(day => day.Key).ToHashSet();
        var counts = Counts(Path.Combine(folder, "assessor_calls_hourly.csv"));
        var grid = OnGrid(new(2023, 8, 14), new(2025, 6, 1), 8 * 60, 60, 9, counts, known, Path.Combine(folder, "calendar_assessor60.csv"));
        return new("assessor60", grid, Every(270, 14, 424), Every(270, 7, grid.PastCount - ForecastBenchmark.DaysAhead));
    }

    private static DemandGrid OnGrid(
        LocalDate first, LocalDate last, int firstMinute, int minutes, int intervalCount,
        Dictionary<string, double> counts, HashSet<string> known, string calendarFile)
    {
        var days = new DateInterval(first, last).Where(day => day.DayOfWeek <= IsoDayOfWeek.Friday).ToList();
        var calendar = Lines(calendarFile).ToDictionary(cells => cells[0], cells => cells.Skip(1).Select(Number).ToArray());
        var ordinary = new double[calendar.Values.First().Length];
        return new(
            days,
            firstMinute,
            minutes,
            intervalCount,
            [.. days.Select(day => known.Contains(Text(day)) ? Enumerable.Range(0, intervalCount).Select(i => counts.GetValueOrDefault(Time(day, i))).ToArray() : null)],
            [.. days.Select(day => calendar.GetValueOrDefault(Text(day), ordinary))]);

        string Time(LocalDate day, int interval)
        {
            var minute = firstMinute + (interval * minutes);
            return string.Create(CultureInfo.InvariantCulture, $"{Text(day)}T{minute / 60:00}:{minute % 60:00}");
        }
    }

    private static Dictionary<string, double> Counts(string path) => Lines(path).ToDictionary(cells => cells[0], cells => Number(cells[1]));

    private static IEnumerable<string[]> Lines(string path) => File.ReadLines(path).Skip(1).Select(line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static int[] Every(int first, int step, int last) => [.. Enumerable.Range(0, ((last - first) / step) + 1).Select(i => first + (i * step))];
}
