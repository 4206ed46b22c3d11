using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>Reads rows <c>timestamp,count</c>. The timestamp is a local day, or a local day and time.</summary>
internal static class SeriesRows
{
    private static readonly LocalDateTimePattern[] patterns =
        [.. new[] { "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd" }.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    /// <returns>Rows in order of time, each time once.</returns>
    /// <exception cref="ExportFormatException">A row is not valid; the message tells the line.</exception>
    public static IReadOnlyList<SeriesRow> Read(string path)
    {
        var lines = SeriesLine.Read(path);
        var (time, count) = lines[0].IsHeader ? Columns(path, lines[0]) : (0, 1);
        var rows = new SortedDictionary<LocalDateTime, double>();
        foreach (var line in lines.Skip(lines[0].IsHeader ? 1 : 0))
        {
            if (!rows.TryAdd(Time(path, line, time), Count(path, line, count)))
                throw new ExportFormatException($"{path}, line {line.Number}: there is a row with the same timestamp before it. Keep one, or add them up.");
        }

        return rows.Count > 0 ? [.. rows.Select(row => new SeriesRow(row.Key, row.Value))] : throw new ExportFormatException($"{path} has a header, but no rows.");
    }

    private static (int Time, int Count) Columns(string path, SeriesLine header)
    {
        var names = header.Cells.Select(cell => cell.ToLowerInvariant()).ToList();
        var (time, count) = (names.IndexOf("timestamp"), names.IndexOf("count"));
        return time >= 0 && count >= 0 ? (time, count)
            : throw new ExportFormatException($"{path}, line {header.Number}: the columns timestamp and count are needed. Found: {string.Join(", ", header.Cells)}. Rename them in the file.");
    }

    private static LocalDateTime Time(string path, SeriesLine line, int column)
    {
        foreach (var pattern in patterns)
        {
            if (column < line.Cells.Count && pattern.Parse(line.Cells[column]) is { Success: true, Value: var time })
                return time;
        }

        throw new ExportFormatException($"{path}, line {line.Number}: the timestamp cannot be read. Write it as 2025-03-03T07:30, or 2025-03-03 for a whole day.");
    }

    private static double Count(string path, SeriesLine line, int column) =>
        column < line.Cells.Count && double.TryParse(line.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var count) && double.IsFinite(count) && count >= 0
            ? count
            : throw new ExportFormatException($"{path}, line {line.Number}: the count must be a number that is not negative, with a decimal point if any.");
}
