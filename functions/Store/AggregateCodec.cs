using Stats.Analytics.Contacts;
using Stats.Functions.Ledger;

namespace Stats.Functions.Store;

/// <summary>Writes slots, waits and ledgers to compact bytes and back: runs of variable-length integers. Part of the stored data.</summary>
internal static class AggregateCodec
{
    /// <summary>A count takes at most so many bytes.</summary>
    private const int MostBytes = 10;

    public static byte[] Write(IReadOnlyList<SlotCounts> slots)
    {
        var bytes = new PackedWriter(stackalloc byte[512], slots.Count * (1 + (3 * MostBytes)));
        foreach (var slot in slots)
        {
            bytes.Add(slot.Slot);
            bytes.Add((long)slot.Offered);
            bytes.Add((long)slot.Handled);
            bytes.Add((long)slot.Abandoned);
        }

        return bytes.ToArray();
    }

    public static byte[] Write(IReadOnlyList<WaitCounts> waits)
    {
        var bytes = new PackedWriter(stackalloc byte[512], waits.Count * (1 + (2 * MostBytes)));
        foreach (var wait in waits)
        {
            bytes.Add(wait.Bin);
            bytes.Add((long)wait.Handled);
            bytes.Add((long)wait.Abandoned);
        }

        return bytes.ToArray();
    }

    /// <summary>All of an aggregate, for fingerprints.</summary>
    public static byte[] Write(DayAggregate aggregate)
    {
        var (slots, waits) = (Write(aggregate.Slots), Write(aggregate.Waits));
        var bytes = new PackedWriter(stackalloc byte[2048], (20 * MostBytes) + (3 * aggregate.Key.Subject.Value.Length) + slots.Length + waits.Length);
        bytes.Add((long)aggregate.Key.Channel);
        bytes.Add((long)aggregate.Key.Subject.Kind);
        bytes.Add(aggregate.Key.Subject.Value);
        bytes.Add(aggregate.Counts.Offered);
        bytes.Add(aggregate.Counts.Handled);
        bytes.Add(aggregate.Counts.Abandoned);
        bytes.Add(aggregate.Counts.ShortAbandoned);
        bytes.AddWhole(BitConverter.DoubleToUInt64Bits(aggregate.WaitTimeTotal.TotalMilliseconds));
        bytes.AddWhole(BitConverter.DoubleToUInt64Bits(aggregate.AbandonedWaitTimeTotal.TotalMilliseconds));
        bytes.AddWhole(BitConverter.DoubleToUInt64Bits(aggregate.HandleTimeTotal.TotalMilliseconds));
        bytes.Add((long)aggregate.SlotMinutes);
        bytes.Add((long)slots.Length);
        bytes.Add(slots.AsSpan());
        bytes.Add(waits.AsSpan());
        return bytes.ToArray();
    }

    /// <param name="ledger">The ledger.</param>
    /// <param name="asOf">Written instead of how new its rows are.</param>
    public static byte[] Write(DayLedger ledger, long? asOf = null)
    {
        var bytes = new PackedWriter([], 4 + ledger.Entries.Sum(entry => 32 + entry.Payload.Length));
        bytes.AddWhole(ledger.KeyId);
        foreach (var entry in ledger.Entries)
        {
            bytes.AddWhole(entry.Key);
            bytes.AddWhole(entry.Part);
            bytes.Add(asOf ?? entry.AsOf);
            bytes.Add((long)entry.Payload.Length);
            bytes.Add(entry.Payload.Span);
        }

        return bytes.ToArray();
    }

    public static IReadOnlyList<SlotCounts> ReadSlots(byte[] bytes)
    {
        var reader = new PackedReader(bytes);
        var slots = new List<SlotCounts>();
        while (!reader.IsAtEnd)
            slots.Add(new(reader.Byte(), (int)reader.Number(), (int)reader.Number(), (int)reader.Number()));
        return slots;
    }

    public static IReadOnlyList<WaitCounts> ReadWaits(byte[] bytes)
    {
        var reader = new PackedReader(bytes);
        var waits = new List<WaitCounts>();
        while (!reader.IsAtEnd)
            waits.Add(new(reader.Byte(), (int)reader.Number(), (int)reader.Number()));
        return waits;
    }

    public static DayLedger ReadLedger(byte[] bytes)
    {
        var reader = new PackedReader(bytes);
        var keyId = reader.Whole();
        var entries = new List<LedgerEntry>();
        while (!reader.IsAtEnd)
        {
            var (key, part, asOf, length) = (reader.WholeLong(), reader.Whole(), reader.Number(), (int)reader.Number());
            entries.Add(new(key, part, asOf, bytes.AsMemory(reader.Position, length)));
            reader.Skip(length);
        }

        return DayLedger.Of(entries, keyId);
    }
}
