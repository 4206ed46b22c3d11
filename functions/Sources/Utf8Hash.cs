using System.Buffers.Binary;

namespace Stats.Functions.Sources;

/// <summary>A fast hash for looking things up while a file is read. It protects nothing: it is neither kept nor shown.</summary>
internal static class Utf8Hash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * Multiplier;
        while (text.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * Multiplier;
            hash ^= hash >> 29;
            text = text[8..];
        }

        foreach (var one in text)
            hash = (hash ^ one) * 0x100000001B3;
        return hash ^ (hash >> 32);
    }
}
