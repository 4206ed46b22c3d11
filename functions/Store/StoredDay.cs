using NodaTime;
using Stats.Functions.Azure;

namespace Stats.Functions.Store;

/// <summary>A day as the table holds it: its entity, and those that hold what did not fit in it.</summary>
internal sealed class StoredDay : IDisposable
{
    private readonly TableEntity main;
    private readonly string column;
    private readonly string partPrefix;
    private readonly MemoryStream packed = new();
    private int parts;

    /// <param name="main">The day's entity.</param>
    /// <param name="column">What the properties that hold the wanted bytes are called, before their number.</param>
    public StoredDay(TableEntity main, string column)
    {
        (this.main, this.column) = (main, column);
        partPrefix = $"{main.RowKey}|{main.GetString("Version")}|";
        PackedColumns.Take(main, column, packed);
    }

    public LocalDate Day => TableKeys.DayOf(main);

    public long Revision => main.GetInt64("Revision")!.Value;

    public ExportRank? Rank => main.GetString("Digest") is { } digest ? new(main.GetInt64("AsOf")!.Value, main.GetInt64("Volume")!.Value, digest) : null;

    /// <summary>Whether all that the day's entity speaks of was there.</summary>
    public bool IsWhole => parts == main.GetInt32("Parts");

    /// <summary>Takes what another entity holds of this day; nothing when it belongs to another day or version.</summary>
    public void Add(TableEntity part)
    {
        if (part.PartitionKey != main.PartitionKey || !part.RowKey.StartsWith(partPrefix, StringComparison.Ordinal))
            return;
        PackedColumns.Take(part, column, packed);
        parts++;
    }

    /// <summary>The wanted bytes; <see langword="null"/> when the day has none.</summary>
    public byte[]? Bytes() => packed.Length == 0 ? null : PackedColumns.Unpack(packed.GetBuffer().AsSpan(0, (int)packed.Length), Day.ToString());

    public void Dispose() => packed.Dispose();
}
