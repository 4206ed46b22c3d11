using System.Buffers.Binary;

namespace Stats.Functions.Sources;

/// <summary>The checksum of zip files (CRC-32), of bytes that come piece by piece.</summary>
internal sealed class Crc32
{
    private const int Step = 8;

    /// <summary>What a byte does to the checksum, and what it does when further bytes follow: table t for t bytes later.</summary>
    private static readonly uint[][] tables = Tables();

    private uint crc = uint.MaxValue;

    public uint Value => ~crc;

    /// <remarks>Eight bytes at a time, each looked up by itself ("slicing by 8", Kounavis and Berry 2005).</remarks>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = tables[7][(byte)low] ^ tables[6][(byte)(low >> 8)] ^ tables[5][(byte)(low >> 16)] ^ tables[4][low >> 24]
                ^ tables[3][bytes[4]] ^ tables[2][bytes[5]] ^ tables[1][bytes[6]] ^ tables[0][bytes[7]];
        }

        foreach (var one in bytes)
            crc = (crc >> 8) ^ tables[0][(byte)(crc ^ one)];
    }

    private static uint[][] Tables()
    {
        uint[] first = [.. Enumerable.Range(0, 256).Select(one => Enumerable.Range(0, 8).Aggregate((uint)one, (crc, _) => (crc >> 1) ^ ((crc & 1) * 0xEDB88320)))];
        var all = new List<uint[]> { first };
        while (all.Count < Step)
            all.Add([.. all[^1].Select(crc => (crc >> 8) ^ first[(byte)crc])]);
        return [.. all];
    }
}
