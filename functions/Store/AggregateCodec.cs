using Stats.Analytics.Contacts;
using Stats.Functions.Ledger;

namespace Stats.Functions.Store;

/// <summary>Writes slots, waits and ledgers to compact bytes and back: runs of variable-length integers. Part of the stored data.</summary>
internal static class AggregateCodec
{
    public static byte[] Write(IReadOnlyList<SlotCounts> slots)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var slot in slots)
        {
            writer.Write(slot.Slot);
            writer.Write7BitEncodedInt(slot.Offered);
            writer.Write7BitEncodedInt(slot.Handled);
            writer.Write7BitEncodedInt(slot.Abandoned);
        }

        return stream.ToArray();
    }

    public static byte[] Write(IReadOnlyList<WaitCounts> waits)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var wait in waits)
        {
            writer.Write(wait.Bin);
            writer.Write7BitEncodedInt(wait.Handled);
            writer.Write7BitEncodedInt(wait.Abandoned);
        }

        return stream.ToArray();
    }

    /// <summary>All of an aggregate, for fingerprints.</summary>
    public static byte[] Write(DayAggregate aggregate)
    {
        using var stream = new MemoryStream(512);
        using var writer = new BinaryWriter(stream);
        writer.Write((int)aggregate.Key.Channel);
        writer.Write((int)aggregate.Key.Subject.Kind);
        writer.Write(aggregate.Key.Subject.Value);
        writer.Write(aggregate.Counts.Offered);
        writer.Write(aggregate.Counts.Handled);
        writer.Write(aggregate.Counts.Abandoned);
        writer.Write(aggregate.Counts.ShortAbandoned);
        writer.Write(aggregate.WaitTimeTotal.TotalMilliseconds);
        writer.Write(aggregate.AbandonedWaitTimeTotal.TotalMilliseconds);
        writer.Write(aggregate.HandleTimeTotal.TotalMilliseconds);
        writer.Write(aggregate.SlotMinutes);
        writer.Write(Write(aggregate.Slots));
        writer.Write(Write(aggregate.Waits));
        return stream.ToArray();
    }

    public static byte[] Write(DayLedger ledger)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(ledger.KeyId);
        foreach (var entry in ledger.Entries)
        {
            writer.Write(entry.Key);
            writer.Write(entry.Part);
            writer.Write7BitEncodedInt64(entry.AsOf);
            writer.Write7BitEncodedInt(entry.Payload.Length);
            writer.Write(entry.Payload.Span);
        }

        return stream.ToArray();
    }

    public static IReadOnlyList<SlotCounts> ReadSlots(byte[] bytes)
    {
        var reader = new BinaryReader(new MemoryStream(bytes));
        var slots = new List<SlotCounts>();
        while (reader.BaseStream.Position < bytes.Length)
            slots.Add(new(reader.ReadByte(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
        return slots;
    }

    public static IReadOnlyList<WaitCounts> ReadWaits(byte[] bytes)
    {
        var reader = new BinaryReader(new MemoryStream(bytes));
        var waits = new List<WaitCounts>();
        while (reader.BaseStream.Position < bytes.Length)
            waits.Add(new(reader.ReadByte(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
        return waits;
    }

    public static DayLedger ReadLedger(byte[] bytes)
    {
        var reader = new BinaryReader(new MemoryStream(bytes));
        var keyId = reader.ReadUInt32();
        var entries = new List<LedgerEntry>();
        while (reader.BaseStream.Position < bytes.Length)
        {
            var (key, part, asOf, length) = (reader.ReadUInt64(), reader.ReadUInt32(), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt());
            entries.Add(new(key, part, asOf, bytes.AsMemory((int)reader.BaseStream.Position, length)));
            reader.BaseStream.Position += length;
        }

        return DayLedger.Of(entries, keyId);
    }
}
