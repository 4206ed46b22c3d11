using System.Buffers;

namespace Stats.Functions.Azure;

/// <summary>What the keys of tables may hold.</summary>
internal static class TableKey
{
    private const int MostCharacters = 512;

    /// <summary>Every character that a key must not hold.</summary>
    public static SearchValues<char> Forbidden { get; } = SearchValues.Create(
        ['/', '\\', '#', '?', .. Enumerable.Range(0, 0x20).Select(code => (char)code), .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code)]);

    /// <exception cref="ArgumentException">The service would not take the key.</exception>
    public static string Checked(string key, string name)
    {
        if (key.Length > MostCharacters)
            throw new ArgumentException($"A key has {key.Length} characters; a table takes {MostCharacters}.", name);
        if (key.AsSpan().IndexOfAny(Forbidden) is var at and >= 0)
            throw new ArgumentException($"A key holds U+{(int)key[at]:X4} at position {at}; keys hold neither / \\ # ? nor control characters.", name);
        return key;
    }

    /// <summary>A text within quotation marks, for filters and addresses.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The end of an entity's address.</summary>
    public static string Address(string partitionKey, string rowKey) =>
        $"(PartitionKey={Uri.EscapeDataString(Quoted(Checked(partitionKey, nameof(partitionKey))))},RowKey={Uri.EscapeDataString(Quoted(Checked(rowKey, nameof(rowKey))))})";
}
