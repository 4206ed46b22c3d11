
namespace Stats.Functions.Sources;

/// <summary>Reads a count from a column; 0 when the profile or the file has no such column.</summary>
internal sealed class CountField(string? column, Columns columns)
{
    private readonly int index = column is null ? -1 : columns.IndexOf(column);
    private readonly RowFault fault = new(column is null ? "" : columns.NameOf(column), "is not a count (a whole number, at least 0)");

    public RowFault? Read(Row row, out long count)
    {
        count = 0;
        if (index < 0)
            return null;
        return Utf8Number.TryParseCount(row[index], out count) && count <= int.MaxValue ? null : fault;
    }
}
