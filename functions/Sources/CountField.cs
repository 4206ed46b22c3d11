using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>Reads a count from a column; 0 when the profile or the file has no such column.</summary>
internal sealed class CountField(string? column, DelimitedLayout layout)
{
    private readonly int index = column is null ? -1 : layout.IndexOf(column);
    private readonly RowFault fault = new(column is null ? "" : layout.NameOf(column), "is not a count (a whole number, at least 0)");

    public RowFault? Read(CsvReader row, out long count)
    {
        count = 0;
        if (index < 0)
            return null;
        return index < row.FieldCount && Utf8Number.TryParseCount(row.GetSpan(index), out count) && count <= int.MaxValue ? null : fault;
    }
}
