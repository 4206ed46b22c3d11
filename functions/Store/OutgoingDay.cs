using NodaTime;
using Stats.Functions.Azure;

namespace Stats.Functions.Store;

/// <summary>A day on its way to the table: its entity, and those for what does not fit in it.</summary>
internal sealed class OutgoingDay
{
    public OutgoingDay(DayPublication publication, string partition)
    {
        var (manifest, row) = (publication.Manifest, TableKeys.DayRow(publication.Manifest.Day));
        (Day, Revision, Version) = (manifest.Day, manifest.Revision, TableKeys.NewVersion(manifest.Revision));
        Main = new(partition, row)
        {
            { "Revision", Revision }, { "Version", Version },
            { "AsOf", manifest.Rank?.AsOf }, { "Volume", manifest.Rank?.Volume }, { "Digest", manifest.Rank?.Digest },
        };
        ReadOnlyMemory<byte> facts = PackedColumns.Pack(FactsCodec.Write(publication.Facts));
        ReadOnlyMemory<byte> ledger = manifest.Ledger is { } rows ? PackedColumns.Pack(AggregateCodec.Write(rows)) : default;
        var parts = new List<TableEntity>();
        Fill(Main);
        while (!facts.IsEmpty || !ledger.IsEmpty)
        {
            parts.Add(new(partition, TableKeys.PartRow(row, Version, parts.Count)));
            Fill(parts[^1]);
        }

        Main["Parts"] = parts.Count;
        Parts = parts;

        void Fill(TableEntity entity)
        {
            var room = PackedColumns.PerEntity;
            PackedColumns.Put(entity, "Facts", ref facts, ref room);
            PackedColumns.Put(entity, "Ledger", ref ledger, ref room);
        }
    }

    public LocalDate Day { get; }

    public long Revision { get; }

    /// <summary>Tells this publication from all others.</summary>
    public string Version { get; }

    public TableEntity Main { get; }

    public IReadOnlyList<TableEntity> Parts { get; }

    /// <summary>Whether the parts have been written.</summary>
    public bool PartsAreThere { get; set; }
}
