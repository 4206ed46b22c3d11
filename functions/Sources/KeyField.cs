namespace Stats.Functions.Sources;

/// <summary>Reads the id of a row's contact, as a keyed pseudonym. A row without id column is known by its text.</summary>
internal sealed class KeyField
{
    private readonly ExportReading reading;
    private readonly string role;
    private readonly int index;
    private readonly int continues;
    private readonly RowFault empty;

    public KeyField(Columns columns, ExportReading reading)
    {
        var profile = reading.Profile;
        this.reading = reading;
        role = "contact:" + reading.Source;
        index = profile.Key is { } key ? columns.IndexOf(key) : -1;
        continues = profile.Continues is { } before ? columns.IndexOf(before) : -1;
        reading.HasIds = index >= 0;
        empty = new(profile.Key is null ? "" : columns.NameOf(profile.Key), "is empty");
    }

    public RowFault? Read(Row row, out ulong key)
    {
        if (index < 0)
        {
            key = reading.Context.Pseudonyms.Pseudonym(role, row.Raw);
            return null;
        }

        var id = (continues < 0 ? default : row[continues]).Trim((byte)' ');
        if (id.IsEmpty)
            id = row[index].Trim((byte)' ');
        key = id.IsEmpty ? 0 : reading.Context.Pseudonyms.Pseudonym(role, id);
        return id.IsEmpty ? empty : null;
    }
}
