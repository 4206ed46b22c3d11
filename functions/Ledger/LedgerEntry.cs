namespace Stats.Functions.Ledger;

/// <summary>What is remembered of one row, so that the same row in another export is not counted again.</summary>
/// <param name="Key">The keyed pseudonym of the contact's id.</param>
/// <param name="Part">Which row of the contact: 0 when a row is a whole contact, else a hash of what the row tells.</param>
/// <param name="AsOf">How new the export was: the last moment in it, in seconds since 1970 UTC; 0 for logs, whose lines never change.</param>
/// <param name="Payload">The row, as <see cref="LedgerCodec"/> writes it.</param>
public readonly record struct LedgerEntry(ulong Key, uint Part, long AsOf, ReadOnlyMemory<byte> Payload) : IComparable<LedgerEntry>
{
    /// <summary>Orders by identity: key, then part.</summary>
    public int CompareTo(LedgerEntry other) => Key != other.Key ? Key.CompareTo(other.Key) : Part.CompareTo(other.Part);

    /// <summary>Sorts by identity, and what bears the same by payload. By key alone first, since numbers are compared fastest.</summary>
    public static void Sort(LedgerEntry[] entries)
    {
        var keys = Array.ConvertAll(entries, entry => entry.Key);
        Array.Sort(keys, entries);
        for (int start = 0, end; start < entries.Length; start = end)
        {
            end = start + 1;
            while (end < entries.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                entries.AsSpan(start, end - start).Sort((a, b) => a.Part != b.Part ? a.Part.CompareTo(b.Part) : a.Payload.Span.SequenceCompareTo(b.Payload.Span));
        }
    }

    /// <summary>The one of two entries for the same row that knows better: from the newer export; else the greater payload, so that order never decides.</summary>
    public static LedgerEntry Newest(in LedgerEntry a, in LedgerEntry b) =>
        (a.AsOf != b.AsOf ? a.AsOf.CompareTo(b.AsOf) : a.Payload.Span.SequenceCompareTo(b.Payload.Span)) >= 0 ? a : b;

    public static bool operator <(LedgerEntry left, LedgerEntry right) => left.CompareTo(right) < 0;

    public static bool operator >(LedgerEntry left, LedgerEntry right) => left.CompareTo(right) > 0;

    public static bool operator <=(LedgerEntry left, LedgerEntry right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LedgerEntry left, LedgerEntry right) => left.CompareTo(right) >= 0;
}
