using System.Text;

namespace Stats.Functions.Ledger;

/// <summary>Reads what <see cref="LedgerWriter"/> has written.</summary>
internal ref struct LedgerReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public byte Byte() => bytes[at++];

    public long Number()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[at++];
            number |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
                return (long)number;
        }
    }

    public string Text()
    {
        var length = (int)Number();
        at += length;
        return Encoding.UTF8.GetString(bytes.Slice(at - length, length));
    }
}
