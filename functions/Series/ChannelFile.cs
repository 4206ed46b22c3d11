using System.Globalization;
using NodaTime;
using Stats.Analytics.ChannelShift;
using Stats.Functions.Sources;

namespace Stats.Functions.Series;

/// <summary>Reads rows <c>period,segment,channel,count</c>. A header is optional; with one, columns may stand in any order.</summary>
internal static class ChannelFile
{
    private static readonly string[] columns = ["period", "segment", "channel", "count"];

    /// <exception cref="ExportFormatException">The file cannot be read; the message tells the line.</exception>
    public static ChannelTable Read(string path)
    {
        if (!File.Exists(path))
            throw new ExportFormatException($"There is no file {path}, nor a workspace folder with that name.");
        var lines = File.ReadAllLines(path).Select((text, i) => (Text: text, Number: i + 1)).Where(line => line.Text.Trim().Length > 0).ToList();
        if (lines.Count == 0)
            throw new ExportFormatException($"{path} is empty. Rows {string.Join(',', columns)} are expected.");
        var separator = Cells(lines[0].Text, ';').Count > Cells(lines[0].Text, ',').Count ? ';' : ',';
        var first = Cells(lines[0].Text, separator);
        var isHeader = PeriodText.Parse(first[0]) is null && !first.Exists(cell => cell.Length > 0 && char.IsAsciiDigit(cell[0]));
        var order = isHeader ? Order(path, lines[0].Number, first) : [0, 1, 2, 3];
        var found = new Dictionary<(DateInterval, string, string), int>();
        var cells = new List<ChannelCell>();
        foreach (var (text, number) in lines.Skip(isHeader ? 1 : 0))
        {
            var cell = Cell(Cells(text, separator), order, what => new ExportFormatException($"{path}, line {number}: {what}"));
            if (!found.TryAdd((cell.Period, cell.Segment, cell.Channel), number))
                throw new ExportFormatException($"{path}, line {number}: line {found[(cell.Period, cell.Segment, cell.Channel)]} has the same period, segment and channel. Keep one, or add them up.");
            if (cells.Count > 0 && KindOf(cell.Period) is var kind && kind != KindOf(cells[0].Period))
                throw new ExportFormatException($"{path}, line {number}: the period is a {kind}, but the first row's is a {KindOf(cells[0].Period)}. Use one kind in a file.");
            cells.Add(cell);
        }

        return cells.Count > 0 ? ChannelTable.Of(cells) : throw new ExportFormatException($"{path} has a header, but no rows.");
    }

    private static ChannelCell Cell(List<string> cells, int[] order, Func<string, ExportFormatException> wrong)
    {
        if (cells.Count <= order.Max())
            throw wrong($"{order.Max() + 1} columns are expected ({string.Join(", ", columns)}). Found: {cells.Count}.");
        var period = PeriodText.Parse(cells[order[0]]) ?? throw wrong($"the period cannot be read. Write it as {PeriodText.Forms}.");
        if (period.Start.Year is < 1900 or > 2200)
            throw wrong("the period lies outside the years 1900–2200.");
        var channel = cells[order[2]].ToLowerInvariant();
        if (channel.Length == 0)
            throw wrong("the channel is missing. Write unknown where it is not known.");
        if (cells[order[3]] is [not '0', .., ',', _, _, _])
            throw wrong("the count has three digits behind a comma, which may be thousands. Write it without separators between them.");
        return double.TryParse(cells[order[3]].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var count) && double.IsFinite(count) && count >= 0
            ? new(period, cells[order[1]], channel, count)
            : throw wrong("the count must be a number that is not negative, without separators between thousands.");
    }

    private static int[] Order(string path, int line, List<string> header)
    {
        var names = header.ConvertAll(cell => cell.ToLowerInvariant());
        int[] order = [.. columns.Select(column => names.IndexOf(column))];
        return order.Min() >= 0 ? order
            : throw new ExportFormatException($"{path}, line {line}: the columns {string.Join(", ", columns)} are needed. Found: {string.Join(", ", header)}.");
    }

    private static string KindOf(DateInterval period) => period.Length switch { 1 => "day", 7 => "week", < 32 => "month", _ => "year" };

    /// <summary>Cut at separators that stand outside quotation marks; two quotation marks within such stand for one.</summary>
    private static List<string> Cells(string line, char separator)
    {
        var (cells, start, isQuoted) = (new List<string>(), 0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                isQuoted = !isQuoted;
            if (i < line.Length && (line[i] != separator || isQuoted))
                continue;
            var cell = line[start..i].Trim();
            cells.Add(cell is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : cell);
            start = i + 1;
        }

        return cells;
    }
}
