namespace Stats.Functions.Sources;

/// <summary>One row of an export, whatever the file is made of. Valid until the next row is read.</summary>
internal abstract class Row
{
    public abstract int FieldCount { get; }

    /// <summary>Where the row begins: its line, counted from 1; in JSON, its number.</summary>
    public abstract long LineNumber { get; }

    /// <summary>The row as it stands in the file: tells rows without id apart.</summary>
    public abstract ReadOnlySpan<byte> Raw { get; }

    /// <summary>A field's UTF-8 text; empty when the row ends before it.</summary>
    public abstract ReadOnlySpan<byte> this[int index] { get; }
}
