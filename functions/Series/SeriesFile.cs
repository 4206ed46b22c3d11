using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Forecasting;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>A plain file of counts as a grid of open days and intervals.</summary>
internal static class SeriesFile
{
    /// <exception cref="ExportFormatException">The file cannot be read, or tells too little.</exception>
    public static SeriesReading Read(SeriesRequest request)
    {
        var rows = SeriesRows.Read(request.Path);
        var minutes = SeriesInterval.Minutes(request.Path, rows, request.IntervalMinutes);
        var calendar = request.CalendarPath is { } path ? SeriesCalendar.Read(path) : null;
        var span = new DateInterval(rows[0].Time.Date, rows[^1].Time.Date);
        var days = Days(rows, minutes);
        var hours = OpenHours.Of(days, span)
            ?? throw new ExportFormatException($"{request.Path}: from {Iso(span.Start)} to {Iso(span.End)} contacts come too seldom to tell when it is open. On some weekday at least every second week is needed. "
                + "Is one of these days mistyped?");
        var past = span.Where(day => hours.Weekdays.Contains(day.DayOfWeek)).ToList();
        var grid = new DemandGrid(
            past, hours.First * minutes, minutes, hours.Count, [.. past.Select(day => Counts(days.GetValueOrDefault(day), hours, request.IsMissingUnknown))], []);
        var knownCount = grid.Counts.Count(counts => counts is not null);
        if (knownCount < DemandGrid.FewestKnownDays)
        {
            throw new ExportFormatException(
                $"{request.Path}: {knownCount} days are known, and a forecast needs at least {DemandGrid.FewestKnownDays}. Add earlier days.");
        }

        var toCome = ToCome(past[^1], hours.Weekdays).Take(Backtests.StepsOf(grid, request.HorizonDays)).ToList();
        var all = past.Concat(toCome).ToList();
        return new(
            calendar is null
                ? (grid with { Days = all, Calendar = ForecastCalendar.Of(all, []) }).WithClosedHolidays()
                : grid with { Days = all, Calendar = calendar.Of(all) },
            [.. LeftOut(rows, hours, grid)],
            [.. toCome.Where(day => calendar is not null && !calendar.Days.ContainsKey(day))]);
    }

    /// <summary>The count of each interval of the days that have rows, from midnight to midnight; <see langword="null"/> where there is no row.</summary>
    private static Dictionary<LocalDate, double?[]> Days(IReadOnlyList<SeriesRow> rows, int minutes)
    {
        var days = new Dictionary<LocalDate, double?[]>();
        foreach (var row in rows)
        {
            if (!days.TryGetValue(row.Time.Date, out var counts))
                days.Add(row.Time.Date, counts = new double?[SeriesLengths.MinutesPerDay / minutes]);
            var interval = Interval(row, minutes);
            counts[interval] = (counts[interval] ?? 0) + row.Count;
        }

        return days;
    }

    private static double[]? Counts(double?[]? day, OpenHours hours, bool isMissingUnknown)
    {
        var open = day?.Skip(hours.First).Take(hours.Count).ToList();
        return open is null || open.Sum() == 0 || (isMissingUnknown && open.Contains(null)) ? null : [.. open.Select(count => count ?? 0)];
    }

    private static IEnumerable<LocalDate> ToCome(LocalDate last, IReadOnlySet<IsoDayOfWeek> weekdays)
    {
        for (var day = last.PlusDays(1); ; day = day.PlusDays(1))
        {
            if (weekdays.Contains(day.DayOfWeek))
                yield return day;
        }
    }

    private static IEnumerable<string> LeftOut(IReadOnlyList<SeriesRow> rows, OpenHours hours, DemandGrid grid)
    {
        var closed = rows.Where(row => !hours.Weekdays.Contains(row.Time.DayOfWeek)).ToList();
        var outside = rows.Where(row => hours.Weekdays.Contains(row.Time.DayOfWeek) && Interval(row, grid.IntervalMinutes) - hours.First is var i && (i < 0 || i >= hours.Count)).ToList();
        var all = rows.Sum(row => row.Count);
        if (closed.Count > 0)
            yield return $"Left out: {Amount(closed)} on weekdays that are closed ({string.Join(", ", closed.Select(row => row.Time.DayOfWeek).Distinct().Order())}).";
        if (outside.Count > 0)
            yield return $"Left out: {Amount(outside)} outside {Clock(grid.FirstMinute)}–{Clock(grid.FirstMinute + (grid.IntervalCount * grid.IntervalMinutes))}.";

        string Amount(List<SeriesRow> some) => string.Create(
            CultureInfo.InvariantCulture, $"{some.Count} {(some.Count == 1 ? "row" : "rows")} with {some.Sum(row => row.Count) / all * 100:0.0} % of the contacts");
    }

    private static int Interval(SeriesRow row, int minutes) => ((row.Time.Hour * 60) + row.Time.Minute) / minutes;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
