using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads a length of time from one or more columns, added up.</summary>
internal sealed class DurationField(DurationSpec spec, Columns columns)
{
    private readonly DurationUnit unit = spec.Unit;

    private readonly (int Index, RowFault Fault)[] columns =
    [
        .. spec.Columns.Select(column => (columns.IndexOf(column), new RowFault(columns.NameOf(column), "is not a length of time, such as 75, 75,5 or 0:01:15")))
            .Where(column => column.Item1 >= 0),
    ];

    /// <param name="row">The row.</param>
    /// <param name="milliseconds"><see cref="ContactEvent.NotTold"/> when every column is empty.</param>
    public RowFault? Read(Row row, out long milliseconds)
    {
        milliseconds = ContactEvent.NotTold;
        foreach (var (index, fault) in columns)
        {
            var text = row[index];
            if (text.IsEmpty || text.SequenceEqual("NULL"u8))
                continue;
            if (!DurationText.TryParse(text, unit, out var part))
                return fault;
            milliseconds = milliseconds == ContactEvent.NotTold ? part : milliseconds + part;
        }

        return null;
    }

    /// <summary>Reads a length of time that counts as none when it is not told.</summary>
    public RowFault? Read(Row row, out Duration duration)
    {
        var fault = Read(row, out long milliseconds);
        duration = milliseconds == ContactEvent.NotTold ? Duration.Zero : Duration.FromMilliseconds(milliseconds);
        return fault;
    }
}
