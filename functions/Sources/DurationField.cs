using NodaTime;

namespace Stats.Functions.Sources;

/// <summary>Reads a length of time from one or more columns, added up.</summary>
internal sealed class DurationField(DurationSpec spec, Columns columns)
{
    private readonly (int Index, RowFault Fault)[] columns =
    [
        .. spec.Columns.Select(column => (columns.IndexOf(column), new RowFault(columns.NameOf(column), "is not a length of time, such as 75, 75,5 or 0:01:15")))
            .Where(column => column.Item1 >= 0),
    ];

    /// <param name="row">The row.</param>
    /// <param name="duration"><see langword="null"/> when every column is empty.</param>
    public RowFault? Read(Row row, out Duration? duration)
    {
        duration = null;
        foreach (var (index, fault) in columns)
        {
            var text = row[index];
            if (text.IsEmpty || text.SequenceEqual("NULL"u8))
                continue;
            if (!DurationText.TryParse(text, spec.Unit, out var part))
                return fault;
            duration = (duration ?? Duration.Zero) + part;
        }

        return null;
    }
}
