using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Stats.Functions.Sources;

/// <summary>Looks up what a UTF-8 field stands for, without making a string of it twice: each distinct value is resolved once.</summary>
internal sealed class Utf8Map<T>(Func<string, T> resolve)
{
    private const int Recents = 64;
    private const int MostValues = 1 << 16;

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
                // A column of free values would fill the memory.
                if (values.Dictionary.Count >= MostValues)
                    values.Dictionary.Clear();
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

        public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)Utf8Hash.Of(alternate);
    }
}
