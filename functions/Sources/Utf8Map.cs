using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Stats.Functions.Sources;

/// <summary>Looks up what a UTF-8 field stands for, without making a string of it twice: each distinct value is resolved once.</summary>
internal sealed class Utf8Map<T>(Func<string, T> resolve)
{
    private const int Recents = 64;

    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> values =
        new Dictionary<byte[], T>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The values asked for last, by length and ends: a column mostly holds few words, so most are found here without hashing.</summary>
    private readonly (byte[]? Field, T Value)[] recents = new (byte[]?, T)[Recents];

    public T this[ReadOnlySpan<byte> field]
    {
        get
        {
            var length = field.Length;
            ref var recent = ref recents[length == 0 ? 0 : (field[0] + (field[length - 1] * 7) + (field[length >> 1] * 31) + length) & (Recents - 1)];
            if (recent.Field is { } known && known.Length == length && field.SequenceEqual(known))
                return recent.Value;
            if (!values.TryGetValue(field, out var key, out var value))
            {
                key = field.ToArray();
                values[key] = value = resolve(Encoding.UTF8.GetString(field));
            }

            recent = (key, value);
            return value;
        }
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static Utf8Comparer Instance { get; } = new();

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = (ulong)alternate.Length * 0x9E3779B97F4A7C15;
            while (alternate.Length >= 8)
            {
                hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(alternate)) * 0x9E3779B97F4A7C15;
                hash ^= hash >> 29;
                alternate = alternate[8..];
            }

            foreach (var one in alternate)
                hash = (hash ^ one) * 0x100000001B3;
            return (int)(hash ^ (hash >> 32));
        }
    }
}
