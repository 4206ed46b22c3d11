using Stats.Functions.Sources;
using Stats.Functions.Tables;

namespace Stats.Functions.Series;

/// <summary>A line of a plain CSV file, cut into cells.</summary>
/// <param name="Number">The first line is 1.</param>
/// <param name="Cells">Without quotation marks and blanks around.</param>
internal sealed record SeriesLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>All lines that are not blank. Semicolon, tab or comma, whichever the first line has.</summary>
    /// <exception cref="ExportFormatException">There is no such file, or nothing in it.</exception>
    public static IReadOnlyList<SeriesLine> Read(string path)
    {
        if (!File.Exists(path))
            throw new ExportFormatException($"There is no file {path}.");
        var text = WorkspaceTable.Text(path).ReplaceLineEndings("\n").Split('\n');
        var separator = text.FirstOrDefault(line => line.Trim().Length > 0) is { } first ? WorkspaceTable.Separator(first)
            : throw new ExportFormatException($"{path} is empty. Rows of a time and a number are expected, such as 2026-03-03,12.");
        return [.. text.Select((line, i) => new SeriesLine(i + 1, [.. line.Split(separator).Select(cell => cell.Trim().Trim('"'))])).Where(line => !line.IsBlank)];
    }

    /// <summary>Names of columns, not values: no cell begins with a digit.</summary>
    public bool IsHeader => Cells.All(cell => cell.Length == 0 || !char.IsAsciiDigit(cell[0]));

    private bool IsBlank => Cells.All(cell => cell.Length == 0);
}
