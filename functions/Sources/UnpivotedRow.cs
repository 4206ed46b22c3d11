using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Stats.Functions.Sources;

/// <summary>A row that stands for one of its cells: see <see cref="UnpivotSpec"/>.</summary>
internal sealed class UnpivotedRow : Row
{
    private readonly Row row;
    private readonly int nameIndex;
    private readonly (int Index, byte[] Name)[] cells;
    private int cell;
    private int shift;

    /// <param name="spec">What is turned.</param>
    /// <param name="columns">The columns of the file, then name and value, as <see cref="Turned"/> gives them.</param>
    /// <param name="row">The row as it stands in the file.</param>
    public UnpivotedRow(UnpivotSpec spec, Columns columns, Row row)
    {
        this.row = row;
        nameIndex = columns.Count - 2;
        var found = Cells(spec, columns.Names.Take(nameIndex));
        var mondays = spec.Weeks ? WeekLabels.Mondays([.. found.Select(one => one.Name)]) : [];
        cells = [.. found.Select((one, at) => (one.Index, Encoding.UTF8.GetBytes(
            spec.Weeks && mondays[at] is { } monday ? monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : one.Name)))];
    }

    public override int FieldCount => nameIndex + 2;

    public override long LineNumber => row.LineNumber;

    public override ReadOnlySpan<byte> Raw => row.Raw;

    public override ReadOnlySpan<byte> this[int index] =>
        index == nameIndex ? cells[cell].Name : row[shift + (index == nameIndex + 1 ? cells[cell].Index : index)];

    /// <summary>The columns with those of name and value behind them.</summary>
    public static Columns Turned(UnpivotSpec spec, Columns columns) =>
        Cells(spec, columns.Names).Count == 0 ? columns : Columns.Named([.. columns.Names, spec.Name, spec.Value]);

    /// <summary>Reads each cell of the row as a row of its own.</summary>
    public void Read(RowReader rows, ExportReading reading)
    {
        // A writer that ends a line only after its cells leaves a row without any in front of the next one.
        var heads = cells[0].Index;
        var count = row.FieldCount > nameIndex && row[row.FieldCount - 1].IsEmpty ? row.FieldCount - 1 : row.FieldCount;
        var surplus = count - nameIndex;
        for (shift = 0; surplus - shift >= heads && shift + heads < row.FieldCount; shift += heads)
            reading.Ignore("a row without numbers");
        if (row.FieldCount - shift <= heads + 1)
        {
            reading.Ignore("a row without numbers");
            return;
        }

        for (cell = 0; cell < cells.Length; cell++)
            rows.Read(this);
    }

    private static List<(int Index, string Name)> Cells(UnpivotSpec spec, IEnumerable<string> names)
    {
        var pattern = new Regex(spec.Columns, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return
        [
            .. names.Select((name, index) => (index, Match: pattern.Match(name))).Where(one => one.Match.Success)
                .Select(one => (one.index, one.Match.Groups[1].Value)),
        ];
    }
}
