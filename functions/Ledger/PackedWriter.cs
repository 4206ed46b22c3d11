using System.Buffers.Binary;
using System.Text;

namespace Stats.Functions.Ledger;

/// <summary>Writes bytes, numbers of seven bits a byte, and texts behind their length.</summary>
/// <param name="room">Used when it is enough.</param>
/// <param name="most">At most so many bytes will be written.</param>
internal ref struct PackedWriter(Span<byte> room, int most)
{
    private readonly Span<byte> bytes = most <= room.Length ? room : new byte[most];
    private int length;

    public void Add(byte one) => bytes[length++] = one;

    public void Add(long number)
    {
        for (var left = (ulong)number; ; left >>= 7)
        {
            bytes[length++] = (byte)(left < 0x80 ? left : left | 0x80);
            if (left < 0x80)
                return;
        }
    }

    /// <summary>Eight bytes, the lowest first.</summary>
    public void AddWhole(ulong number)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[length..], number);
        length += sizeof(ulong);
    }

    /// <summary>Four bytes, the lowest first.</summary>
    public void AddWhole(uint number)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[length..], number);
        length += sizeof(uint);
    }

    public void Add(ReadOnlySpan<byte> some)
    {
        some.CopyTo(bytes[length..]);
        length += some.Length;
    }

    public void Add(string text)
    {
        Add((long)Encoding.UTF8.GetByteCount(text));
        length += Encoding.UTF8.GetBytes(text, bytes[length..]);
    }

    public readonly byte[] ToArray() => bytes[..length].ToArray();
}
