namespace Stats.Functions.Sources;

/// <summary>The checksum of zip files (CRC-32), of bytes that come piece by piece.</summary>
internal sealed class Crc32
{
    private static readonly uint[] table = [.. Enumerable.Range(0, 256).Select(one => Enumerable.Range(0, 8).Aggregate((uint)one, (crc, _) => (crc >> 1) ^ ((crc & 1) * 0xEDB88320)))];

    private uint crc = uint.MaxValue;

    public uint Value => ~crc;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
            crc = (crc >> 8) ^ table[(byte)(crc ^ one)];
    }
}
