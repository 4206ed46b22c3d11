using System.Buffers.Binary;

namespace Stats.Functions.Sources;

/// <summary>How the files of a zip archive are packed, by its list of contents.</summary>
internal static class ZipMethods
{
    private const int LongestEnd = 22 + ushort.MaxValue;

    /// <summary>The numbers of the methods, in the list's order; none when the list is not found where small archives have it.</summary>
    /// <remarks>Source: PKWARE, APPNOTE.TXT 4.3.12 and 4.3.16.</remarks>
    public static IReadOnlyList<int> Of(ExportFile file)
    {
        using var stream = file.Open();
        var end = new byte[Math.Min(LongestEnd, file.Length)];
        stream.Seek(-end.Length, SeekOrigin.End);
        stream.ReadExactly(end);
        if (end.AsSpan().LastIndexOf("PK\u0005\u0006"u8) is not (var at and >= 0) || at + 20 > end.Length)
            return [];
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at + 12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at + 16));
        if (start + (long)length > file.Length || length > 1 << 26)
            return [];
        var list = new byte[length];
        stream.Seek(start, SeekOrigin.Begin);
        stream.ReadExactly(list);
        var methods = new List<int>();
        for (var entry = 0; entry + 46 <= list.Length && list.AsSpan(entry).StartsWith("PK\u0001\u0002"u8);)
        {
            methods.Add(Number(entry + 10));
            entry += 46 + Number(entry + 28) + Number(entry + 30) + Number(entry + 32);
        }

        return methods;

        int Number(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(list.AsSpan(offset));
    }
}
