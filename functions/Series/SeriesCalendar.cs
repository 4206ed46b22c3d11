using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>What is known beforehand of days: rows <c>date,c0,c1,…</c> of numbers.</summary>
/// <param name="Days">The regressors of each day that is listed.</param>
/// <param name="Width">How many regressors a day has.</param>
internal sealed record SeriesCalendar(IReadOnlyDictionary<LocalDate, double[]> Days, int Width)
{
    /// <exception cref="ExportFormatException">A row is not valid; the message tells the line.</exception>
    public static SeriesCalendar Read(string path)
    {
        var lines = SeriesLine.Read(path);
        var width = lines[0].Cells.Count - 1;
        var days = new Dictionary<LocalDate, double[]>();
        foreach (var line in lines.Skip(lines[0].IsHeader ? 1 : 0))
        {
            if (LocalDatePattern.Iso.Parse(line.Cells[0]) is not { Success: true, Value: var day })
                throw Wrong(line, "the date cannot be read. Write it as 2025-03-03.");
            if (line.Cells.Count != width + 1)
                throw Wrong(line, $"{width} numbers are expected after the date, as in the first line. Found: {line.Cells.Count - 1}.");
            if (!days.TryAdd(day, [.. line.Cells.Skip(1).Select((cell, i) => Number(cell) ?? throw Wrong(line, $"column {i + 2} must be a number, with a decimal point if any."))]))
                throw Wrong(line, "there is a row for the same date before it. Keep one.");
        }

        return new(days, width);

        ExportFormatException Wrong(SeriesLine line, string what) => new($"{path}, line {line.Number}: {what}");
    }

    /// <summary>The regressors of days; zeros for those that are not listed.</summary>
    public IReadOnlyList<double[]> Of(IEnumerable<LocalDate> days) => [.. days.Select(day => Days.GetValueOrDefault(day) ?? new double[Width])];

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
