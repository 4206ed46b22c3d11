using System.Text;
using CsvHelper;

namespace Stats.Functions.Sources.Drafting;

/// <summary>The table that a file holds, found without a profile.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Encoding">Told from the bytes.</param>
/// <param name="Separator">The separator that makes the most even rows.</param>
/// <param name="PreambleRowCount">Rows before the header, or before the data.</param>
/// <param name="Header">The names; empty when the first row is data.</param>
/// <param name="Rows">The rows after it, at most <see cref="MostRows"/>; each as wide as it is in the file.</param>
/// <param name="IsWhole">Whether these are all the rows.</param>
internal sealed record TableSample(
    string FileName, Encoding Encoding, char Separator, int PreambleRowCount, IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows, bool IsWhole)
{
    public const int MostRows = 100_000;
    private const int RowsToLookAt = 40;

    private static readonly char[] separators = [';', ',', '\t', '|'];

    public int ColumnCount => Header.Count > 0 ? Header.Count : Rows.Count == 0 ? 0 : Rows[0].Length;

    /// <exception cref="ExportFormatException">The file is empty, is not text, or holds no table.</exception>
    public static TableSample Of(ExportFile file)
    {
        var start = FileStart.Of(file);
        var (separator, width) = separators.Select(one => (one, Evenness(start.Text, one)))
            .OrderByDescending(one => one.Item2.RowCount).ThenByDescending(one => one.Item2.Width)
            .Select(one => (one.one, one.Item2.Width)).First();
        if (width < 2)
        {
            throw new ExportFormatException(
                $"{file.Name} holds no table: no separator (; , tab |) gives rows of the same number of columns. Export it as CSV with a row per contact, or per interval.");
        }

        using var stream = file.Open();
        using var csv = CsvReader.Create(stream, DelimitedLayout.Options(separator) with { Encoding = start.Encoding });
        var rows = new List<string[]>();
        try
        {
            while (rows.Count < MostRows + RowsToLookAt && csv.Read())
                rows.Add(Cells(csv));
        }
        catch (CsvFormatException broken)
        {
            throw new ExportFormatException($"{file.Name} cannot be read from record {broken.RecordNumber} on; a quotation mark is probably missing.", broken);
        }

        var isWhole = rows.Count < MostRows + RowsToLookAt;
        var first = Math.Max(rows.FindIndex(row => IsFullRow(row, width)), 0);
        var isHeader = !rows[first].Any(CellShape.IsValue);
        var header = isHeader ? [.. rows[first].Select(name => name.Trim().Trim('\uFEFF').Replace('\u00A0', ' '))] : Array.Empty<string>();
        var data = rows.Skip(isHeader ? first + 1 : first).Where(row => row.Any(cell => cell.Trim().Length > 0)).ToList();
        return data.Count > 0 ? new(file.Name, start.Encoding, separator, first, header, data, isWhole)
            : throw new ExportFormatException($"{file.Name} has a header (row {first + 1}) but no rows below it. Export a period that holds something.");
    }

    /// <summary>How many rows have the number of columns that most have, and that number; rows of one column are no table.</summary>
    private static (int RowCount, int Width) Evenness(string text, char separator)
    {
        using var csv = CsvReader.FromText(text, DelimitedLayout.Options(separator));
        var widths = new Dictionary<int, int>();
        while (csv.Read())
            widths[csv.FieldCount] = widths.GetValueOrDefault(csv.FieldCount) + 1;
        return widths.Where(one => one.Key > 1).Select(one => (one.Value, one.Key)).OrderByDescending(one => one.Value).ThenByDescending(one => one.Key).FirstOrDefault();
    }

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = csv.GetString(i);
        return cells;
    }

    /// <summary>Title lines have few cells that are filled; a header, or data, more than half. A nameless last column comes from a trailing separator.</summary>
    private static bool IsFullRow(string[] row, int width) =>
        Math.Abs(row.Length - width) <= 1 && row.Count(cell => cell.Trim().Length > 0) * 2 > width;
}
