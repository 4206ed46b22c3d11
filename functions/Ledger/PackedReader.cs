using System.Buffers.Binary;
using System.Text;

namespace Stats.Functions.Ledger;

/// <summary>Reads what <see cref="PackedWriter"/> has written.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>How many bytes have been read.</summary>
    public readonly int Position => at;

    public readonly bool IsAtEnd => at == bytes.Length;

    public byte Byte() => bytes[at++];

    /// <summary>Eight bytes, the lowest first.</summary>
    public ulong WholeLong() => BinaryPrimitives.ReadUInt64LittleEndian(bytes[((at += sizeof(ulong)) - sizeof(ulong))..]);

    /// <summary>Four bytes, the lowest first.</summary>
    public uint Whole() => BinaryPrimitives.ReadUInt32LittleEndian(bytes[((at += sizeof(uint)) - sizeof(uint))..]);

    public void Skip(int count) => at += count;

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
