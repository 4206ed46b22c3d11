using System.Buffers.Binary;
using NodaTime;
using Stats.Functions.Ledger;
using Stats.Functions.Privacy;

namespace Stats.Functions.Sources;

/// <summary>The rows of an export, day by day, while it is read: packed, and put on disk when they become many, so that memory does not grow with the file.</summary>
internal sealed class LedgerSpool : IDisposable
{
    private const int MostBytesInMemory = 16 << 20;
    private const int HeadBytes = 14;

    /// <summary>Tells rows with the same key apart: the golden ratio of 64 bits, so that sums do not meet; even, so that they stay keys of rows.</summary>
    private const ulong Step = 0x9E3779B97F4A7C14;

    private readonly Dictionary<LocalDate, DayRows> days = [];
    private UnpackedFile? disk;
    private DayRows? latest;
    private int bytesInMemory;

    /// <summary>Whether everything still is in memory.</summary>
    public bool IsInMemory => disk is null;

    /// <summary>The days, in order.</summary>
    public IEnumerable<LocalDate> Days => days.Keys.Order();

    public void Add(LocalDate day, ulong key, uint part, ReadOnlySpan<byte> payload)
    {
        if (latest is null || latest.Day != day)
        {
            if (!days.TryGetValue(day, out latest))
                days.Add(day, latest = new(day));
        }

        var row = latest.Room(HeadBytes + payload.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(row, key);
        BinaryPrimitives.WriteUInt32LittleEndian(row[8..], part);
        BinaryPrimitives.WriteUInt16LittleEndian(row[12..], checked((ushort)payload.Length));
        payload.CopyTo(row[HeadBytes..]);
        bytesInMemory += row.Length;
        if (bytesInMemory > MostBytesInMemory)
            PutOnDisk();
    }

    /// <summary>The rows of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="asOf">How new the export is.</param>
    public LedgerEntry[] Read(LocalDate day, long asOf)
    {
        var rows = new LedgerEntry[days[day].Count];
        var count = 0;
        foreach (var bytes in days[day].Parts(disk))
        {
            for (var at = 0; at < bytes.Length;)
            {
                var row = bytes.Span[at..];
                var length = BinaryPrimitives.ReadUInt16LittleEndian(row[12..]);
                rows[count++] = new(
                    BinaryPrimitives.ReadUInt64LittleEndian(row), BinaryPrimitives.ReadUInt32LittleEndian(row[8..]), asOf, bytes.Slice(at + HeadBytes, length));
                at += HeadBytes + length;
            }
        }

        if (Array.Exists(rows, row => PseudonymKey.IsOfRow(row.Key)))
            Number(rows);
        return rows;
    }

    public void Dispose() => disk?.Dispose();

    /// <summary>Rows without an id that are the same are as many contacts: each gets a key of its own, the same in every export.</summary>
    private static void Number(LedgerEntry[] rows)
    {
        LedgerEntry.Sort(rows);
        var (key, part, repeats) = (0UL, 0U, 0UL);
        for (var i = 0; i < rows.Length; i++)
        {
            repeats = i > 0 && (rows[i].Key, rows[i].Part) == (key, part) && PseudonymKey.IsOfRow(key) ? repeats + 1 : 0;
            (key, part) = (rows[i].Key, rows[i].Part);
            rows[i] = rows[i] with { Key = key + (Step * repeats) };
        }
    }

    private void PutOnDisk()
    {
        disk ??= new();
        foreach (var day in days.Values)
            day.PutOn(disk);
        bytesInMemory = 0;

        // The collector would let this grow to many times its size first.
        GC.Collect();
    }

    /// <summary>The rows of one day: what lies on disk, and what does not yet.</summary>
    private sealed class DayRows(LocalDate day)
    {
        private readonly List<(long Start, int Length)> onDisk = [];
        private byte[] bytes = [];
        private int length;

        public LocalDate Day { get; } = day;

        public int Count { get; private set; }

        /// <summary>Room for one more row.</summary>
        public Span<byte> Room(int count)
        {
            Count++;
            if (bytes.Length - length < count)
                Array.Resize(ref bytes, Math.Max(length + count, Math.Max(256, bytes.Length * 2)));
            length += count;
            return bytes.AsSpan(length - count, count);
        }

        public void PutOn(UnpackedFile disk)
        {
            if (length == 0)
                return;
            onDisk.Add((disk.Length, length));
            disk.Write(bytes.AsSpan(0, length));
            (bytes, length) = ([], 0);
        }

        public IEnumerable<ReadOnlyMemory<byte>> Parts(UnpackedFile? disk)
        {
            foreach (var (start, count) in onDisk)
            {
                var part = new byte[count];
                using var stream = disk!.Open();
                stream.Position = start;
                stream.ReadExactly(part);
                yield return part;
            }

            yield return bytes.AsMemory(0, length);
        }
    }
}
