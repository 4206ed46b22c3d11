using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;
using Stats.Analytics.Interventions;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>A plain file of a series that a change may have moved, and of others that it cannot have: rows <c>date,y[,control…]</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">The name of the series.</param>
/// <param name="Series">What is in it, with periods to come whose values are unknown.</param>
/// <param name="KnownCount">How many periods there are up to the last row.</param>
/// <param name="Controls">The names of the controls that are used.</param>
internal sealed record EffectFile(string Path, string Name, EffectSeries Series, int KnownCount, IReadOnlyList<string> Controls)
{
    private const int WeeksToCome = 104;

    /// <summary>Larger numbers are no counts of anything here, and cannot be computed with.</summary>
    private const double Largest = 1e12;

    /// <param name="path">The file.</param>
    /// <param name="controls">The columns that the change cannot have moved; <see langword="null"/>: all but the first.</param>
    /// <param name="isMeasure">Whether the values are a measure; <see langword="null"/>: unless they are whole numbers that are not negative.</param>
    /// <exception cref="ExportFormatException">The file cannot be read, or tells too little; the message tells the line.</exception>
    public static EffectFile Read(string path, IReadOnlyList<string>? controls, bool? isMeasure)
    {
        var lines = SeriesLine.Read(path);
        var width = lines[0].Cells.Count;
        if (width < 2)
            throw new ExportFormatException($"{path}, line {lines[0].Number}: at least two columns are needed: date,y and then controls, if any.");
        IReadOnlyList<string> names = lines[0].IsHeader ? lines[0].Cells : [.. Enumerable.Range(0, width).Select(i => i switch { 0 => "date", 1 => "y", _ => $"c{i - 1}" })];
        var rows = new SortedDictionary<LocalDate, double?[]>();
        foreach (var line in lines.Skip(lines[0].IsHeader ? 1 : 0))
        {
            if (line.Cells.Count != width)
                throw Wrong(line, $"{width} columns are expected, as in the first line. Found: {line.Cells.Count}.");
            if (!rows.TryAdd(Day(line), [.. Enumerable.Range(1, width - 1).Select(column => Value(line, column))]))
                throw Wrong(line, "there is a row for the same period before it. Keep one, or add them up.");
        }

        if (rows.Count < 2)
            throw new ExportFormatException($"{path}: {rows.Count} rows, and at least two periods are needed.");
        var used = (controls ?? [.. names.Skip(2)]).Select(name => Column(path, names, name)).ToList();
        var step = StepOf([.. rows.Keys]);
        var starts = Starts(rows.Keys.First(), rows.Keys.Last(), step).ToList();
        if (rows.Keys.FirstOrDefault(day => !starts.Contains(day)) is { } odd && odd != default)
            throw new ExportFormatException($"{path}: {odd.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} does not fit the others, which are a {step.ToString().ToLowerInvariant()} apart.");
        var toCome = Starts(Next(starts[^1], step), starts[^1].PlusWeeks(WeeksToCome), step).ToList();
        var isCounts = !(isMeasure ?? rows.Values.Any(row => row[0] is { } value && (value < 0 || value != Math.Floor(value))));
        if (isCounts && rows.Values.Any(row => row[0] < 0))
            throw new ExportFormatException($"{path}: counts are not negative. Use --measure if these are no counts.");
        return new(
            path, names[1],
            new(step, [.. starts, .. toCome], [.. Of(0)], isCounts, [.. used.Select(column => (IReadOnlyList<double?>)[.. Of(column - 1)])]),
            starts.Count,
            [.. used.Select(column => names[column])]);

        IEnumerable<double?> Of(int column) => starts.Select(day => rows.GetValueOrDefault(day)?[column]).Concat(toCome.Select(_ => (double?)null));

        LocalDate Day(SeriesLine line) => ParseDay(line.Cells[0]) ?? throw Wrong(line, "the date cannot be read. Write it as 2025-03-03, as 2025-03 or as 2025-W10.");

        double? Value(SeriesLine line, int column) => line.Cells[column] is "" or "NA" ? null
            : double.TryParse(line.Cells[column].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Largest ? value
            : throw Wrong(line, $"column {column + 1} must be a number of at most {Largest:0}, without separators between thousands, or be empty where it is unknown.");

        ExportFormatException Wrong(SeriesLine line, string what) => new($"{path}, line {line.Number}: {what}");
    }

    /// <summary>The first period that does not begin before a day.</summary>
    public int PeriodFrom(LocalDate day) => Series.Starts.TakeWhile(start => start < day).Count();

    /// <summary>A day, or the first of a month, of an ISO week or of a year.</summary>
    public static LocalDate? ParseDay(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day
        : YearMonthPattern.Iso.Parse(text) is { Success: true, Value: var month } ? month.OnDayOfMonth(1)
        : text is [_, _, _, _, '-', 'W', _, _] && int.TryParse(text[..4], NumberStyles.None, null, out var year) && int.TryParse(text[6..], NumberStyles.None, null, out var week)
            && week is >= 1 and <= 53 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso)
            ? WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday, CalendarSystem.Iso)
        : text.Length == 4 && int.TryParse(text, NumberStyles.None, null, out var whole) && whole > 0 ? new LocalDate(whole, 1, 1)
        : null;

    private static int Column(string path, IReadOnlyList<string> names, string name)
    {
        for (var i = 2; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        throw new ExportFormatException($"{path} has no control '{name}'. It has: {(names.Count > 2 ? string.Join(", ", names.Skip(2)) : "none")}.");
    }

    /// <summary>The longest step that all rows fit.</summary>
    private static SeriesStep StepOf(IReadOnlyList<LocalDate> days)
    {
        var gaps = days.Zip(days.Skip(1), (a, b) => Period.DaysBetween(a, b)).ToList();
        return gaps.TrueForAll(gap => gap >= 365) && days.All(day => (day.Month, day.Day) == (days[0].Month, days[0].Day)) ? SeriesStep.Year
            : gaps.TrueForAll(gap => gap >= 28) && days.All(day => day.Day == days[0].Day) && days[0].Day <= 28 ? SeriesStep.Month
            : gaps.TrueForAll(gap => gap % 7 == 0) ? SeriesStep.Week
            : SeriesStep.Day;
    }

    private static IEnumerable<LocalDate> Starts(LocalDate first, LocalDate last, SeriesStep step)
    {
        for (var day = first; day <= last; day = Next(day, step))
            yield return day;
    }

    private static LocalDate Next(LocalDate day, SeriesStep step) => step switch
    {
        SeriesStep.Day => day.PlusDays(1),
        SeriesStep.Week => day.PlusWeeks(1),
        SeriesStep.Month => day.PlusMonths(1),
        _ => day.PlusYears(1),
    };
}
