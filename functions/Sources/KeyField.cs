namespace Stats.Functions.Sources;

/// <summary>Reads the id of a row's contact, as a keyed pseudonym. A row without id is known by its text, where the profile allows for that.</summary>
internal sealed class KeyField
{
    private readonly ExportReading reading;
    private readonly string role;
    private readonly int index;
    private readonly int continues;
    private readonly bool isOptional;
    private readonly RowFault empty;

    public KeyField(Columns columns, ExportReading reading)
    {
        var profile = reading.Profile;
        this.reading = reading;
        role = "contact:" + reading.Source;
        index = profile.Key is { } key ? columns.IndexOf(key) : -1;
        isOptional = profile.Key is null || profile.Key.EndsWith('?');
        continues = profile.Continues is { } before ? columns.IndexOf(before) : -1;
        empty = new(profile.Key is null ? "" : columns.NameOf(profile.Key), "is empty");
    }

    public RowFault? Read(Row row, out ulong key)
    {
        var id = (continues < 0 ? default : row[continues]).Trim((byte)' ');
        if (id.IsEmpty && index >= 0)
            id = row[index].Trim((byte)' ');
        key = !id.IsEmpty ? reading.Context.Pseudonyms.Pseudonym(role, id)
            : isOptional ? reading.Context.Pseudonyms.RowPseudonym(role, row.Raw)
            : 0;
        return id.IsEmpty && !isOptional ? empty : null;
    }
}
