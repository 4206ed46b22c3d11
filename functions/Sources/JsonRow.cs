namespace Stats.Functions.Sources;

/// <summary>An object of a JSON export: the values of the columns that are read.</summary>
internal sealed class JsonRow(Columns columns) : Row
{
    private readonly (int Start, int Length)[] fields = new (int, int)[columns.Count];
    private readonly bool[] seen = new bool[columns.Count];
    private byte[] values = new byte[1024];
    private int length;
    private long number;

    public override int FieldCount => fields.Length;

    public override long LineNumber => number;

    /// <summary>The values of the columns, one after another.</summary>
    public override ReadOnlySpan<byte> Raw => values.AsSpan(0, length);

    /// <summary>The columns that have occurred in some row.</summary>
    public Columns Seen => Columns.Named([.. columns.Names.Where((_, index) => seen[index])]);

    public override ReadOnlySpan<byte> this[int index] => values.AsSpan(fields[index].Start, fields[index].Length);

    /// <summary>Begins the next row, without values.</summary>
    public void Begin()
    {
        Array.Clear(fields);
        length = 0;
        number++;
    }

    /// <summary>Room for a value of at most so many bytes.</summary>
    public Span<byte> Room(int most)
    {
        if (values.Length - length < most)
            Array.Resize(ref values, Math.Max(values.Length * 2, length + most));
        return values.AsSpan(length, most);
    }

    /// <summary>Keeps what was written to <see cref="Room"/> as the value of a column.</summary>
    public void Keep(int index, int written)
    {
        seen[index] = true;
        fields[index] = (length, written);
        length += written;
    }
}
