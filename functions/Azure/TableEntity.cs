using System.Collections;
using Azure;

namespace Stats.Functions.Azure;

/// <summary>A row of a table: two keys, and properties that are text, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="bool"/>, <see cref="byte"/>[], <see cref="DateTimeOffset"/> or <see cref="Guid"/>.</summary>
public sealed class TableEntity : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> properties = new(StringComparer.Ordinal);

    public TableEntity()
    {
    }

    public TableEntity(string partitionKey, string rowKey) => (PartitionKey, RowKey) = (partitionKey, rowKey);

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    /// <summary>Changes whenever the entity does.</summary>
    public ETag ETag { get; set; }

    /// <summary>When the service last wrote it.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    public int Count => properties.Count;

    /// <summary>A property; <see langword="null"/> when the entity has none of the name. A property that is set to <see langword="null"/> is taken away.</summary>
    public object? this[string name]
    {
        get => properties.GetValueOrDefault(name);
        set
        {
            if (value is null)
                properties.Remove(name);
            else
                properties[name] = value;
        }
    }

    public void Add(string name, object? value) => this[name] = value;

    public bool ContainsKey(string name) => properties.ContainsKey(name);

    public string? GetString(string name) => this[name] as string;

    public byte[]? GetBinary(string name) => this[name] as byte[];

    public int? GetInt32(string name) => this[name] as int?;

    public long? GetInt64(string name) => this[name] switch
    {
        long number => number,
        int number => number,
        _ => null,
    };

    public double? GetDouble(string name) => this[name] as double?;

    public bool? GetBoolean(string name) => this[name] as bool?;

    public Guid? GetGuid(string name) => this[name] as Guid?;

    public DateTimeOffset? GetDateTimeOffset(string name) => this[name] as DateTimeOffset?;

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
