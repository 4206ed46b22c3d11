using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Stats.Functions.Azure;

namespace Stats.Functions.Store;

/// <summary>Bytes of any length as properties of entities: compressed where it pays, and cut into what a property takes.</summary>
internal static class PackedColumns
{
    public const int MostBytes = 64 << 10;

    /// <summary>How many properties of an entity are used. It takes a MiB, names and keys included; Azurite counts bytes as the base64 they are sent as.</summary>
    public const int PerEntity = 11;

    /// <summary>How what follows is written. Another number is a newer layout.</summary>
    private const byte Plain = 0x10;
    private const byte Compressed = 0x11;

    /// <summary>The properties that hold a name's bytes.</summary>
    public static IEnumerable<string> Names(string name) => Enumerable.Range(0, PerEntity).Select(index => Name(name, index));

    public static byte[] Pack(byte[] bytes)
    {
        var packed = new byte[5 + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        packed[0] = Compressed;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), bytes.Length);
        return BrotliEncoder.TryCompress(bytes, packed.AsSpan(5), out var length, quality: 1, window: 22) && length + 4 < bytes.Length
            ? packed[..(5 + length)]
            : [Plain, .. bytes];
    }

    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="what">Named in errors.</param>
    /// <exception cref="InvalidDataException">Written by a newer version, or not whole.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, string what)
    {
        switch (packed.IsEmpty ? -1 : packed[0])
        {
            case Plain:
                return packed[1..].ToArray();
            case Compressed:
                var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(packed[1..])];
                return BrotliDecoder.TryDecompress(packed[5..], bytes, out var length) && length == bytes.Length ? bytes
                    : throw new InvalidDataException($"What the table holds of {what} is not whole. Delete that day's entities and read its exports again.");
            default:
                throw new InvalidDataException($"What the table holds of {what} was written by a newer version of stats. Update stats.");
        }
    }

    /// <summary>Puts pieces of packed bytes in an entity, as many as it still takes.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">What the properties are called, before their number.</param>
    /// <param name="packed">What is left to put; afterwards, what did not fit.</param>
    /// <param name="room">How many properties the entity still takes.</param>
    public static void Put(TableEntity entity, string name, ref ReadOnlyMemory<byte> packed, ref int room)
    {
        for (var index = 0; !packed.IsEmpty && room > 0; index++, room--)
        {
            var length = Math.Min(MostBytes, packed.Length);
            entity[Name(name, index)] = packed[..length].ToArray();
            packed = packed[length..];
        }
    }

    /// <summary>Adds the pieces that an entity holds to those of the entities before it.</summary>
    public static void Take(TableEntity entity, string name, MemoryStream packed)
    {
        for (var index = 0; index < PerEntity && entity.GetBinary(Name(name, index)) is { } piece; index++)
            packed.Write(piece);
    }

    private static string Name(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index}");
}
