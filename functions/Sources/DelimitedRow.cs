using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>The row that a delimited file is read to.</summary>
internal sealed class DelimitedRow(CsvReader csv) : Row
{
    public override int FieldCount => csv.FieldCount;

    public override long LineNumber => csv.LineNumber;

    public override ReadOnlySpan<byte> Raw => csv.RawRecord;

    public override ReadOnlySpan<byte> this[int index] => index < csv.FieldCount ? csv.GetSpan(index) : default;
}
