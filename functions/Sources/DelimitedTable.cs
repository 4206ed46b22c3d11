using System.Text;
using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>Reads the records below a header: rows, and what else stands between them.</summary>
internal sealed class DelimitedTable
{
    private readonly ExportFile file;
    private readonly CsvReader csv;
    private readonly ExportReading reading;
    private readonly DelimitedRow row;
    private readonly byte[][] header;
    private RowReader? rows;
    private UnpivotedRow? unpivoted;
    private int leastFields;
    private bool isOtherTable;

    public DelimitedTable(ExportFile file, CsvReader csv, DelimitedLayout layout, ExportReading reading)
    {
        (this.file, this.csv, this.reading) = (file, csv, reading);
        row = new(csv);
        Use(layout.Columns);
        header = [.. layout.Columns.Names.SkipLast(unpivoted is null ? 0 : 2).Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Reads the current record.</summary>
    public void Read()
    {
        if (csv.FieldCount == 1 && row[0].Trim((byte)' ').IsEmpty)
            reading.Ignore("an empty line");
        else if (reading.Profile.Comments && row[0].StartsWith("#"u8))
            ReadComment();
        else if (IsHeader())
        {
            isOtherTable = false;
            reading.Ignore("the header again");
        }
        else if (reading.Profile.Tables && (isOtherTable || (csv.FieldCount == 1 && leastFields > 1)))
        {
            isOtherTable = true;
            reading.Ignore("a line of another table");
        }
        else if (rows is null)
            reading.Reject(csv.LineNumber, "", $"stands below a {DelimitedLayout.FieldsDirective} line that lacks columns which '{reading.Profile.Id}' needs");
        else if (unpivoted is not null)
            unpivoted.Read(rows, reading);
        else if (csv.FieldCount < leastFields)
            reading.Reject(csv.LineNumber, "", $"has {csv.FieldCount} fields, at least {leastFields} are needed");
        else
            rows.Read(row);
    }

    /// <summary>Tells that there are no more records.</summary>
    public void Finish()
    {
        rows?.Finish();
        reading.AmbiguousTimeCount += rows?.AmbiguousTimeCount ?? 0;
    }

    private void ReadComment()
    {
        if (row[0].StartsWith("#Fields:"u8))
        {
            Finish();
            Use(DelimitedLayout.ColumnsIn([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        }

        // A block of comments introduces the next table.
        isOtherTable = reading.Profile.Tables;

        reading.Ignore("a comment line");
    }

    private void Use(Columns columns)
    {
        var profile = reading.Profile;
        rows = columns.MissingOf(profile).Count == 0 ? RowReader.For(file, columns, reading) : null;
        unpivoted = profile.Unpivot is { } unpivot && rows is not null ? new(unpivot, columns, row) : null;
        leastFields = ProfileColumns.Required(profile).Select(columns.IndexOf).DefaultIfEmpty(0).Max() + 1;
    }

    private bool IsHeader()
    {
        if (header.Length < 2 || csv.FieldCount < header.Length)
            return false;
        for (var field = 0; field < header.Length; field++)
        {
            if (!row[field].Trim((byte)' ').SequenceEqual(header[field]))
                return false;
        }

        return true;
    }
}
