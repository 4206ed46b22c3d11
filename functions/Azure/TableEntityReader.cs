using System.Globalization;
using System.Text.Json;
using Azure;

namespace Stats.Functions.Azure;

/// <summary>Reads entities from OData JSON with minimal metadata: types are told where JSON alone does not tell them.</summary>
internal sealed class TableEntityReader
{
    private const string TypeOf = "@odata.type";

    /// <summary>The names met so far, in the order they come: entities of an answer mostly have the same.</summary>
    private readonly List<string> names = [];

    /// <summary>The entities of a query's answer.</summary>
    public List<TableEntity> ReadAll(ReadOnlySpan<byte> json)
    {
        var entities = new List<TableEntity>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (!isList)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                entities.Add(Read(ref reader));
        }

        return entities;
    }

    /// <summary>The one entity of an answer.</summary>
    public TableEntity ReadOne(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader);
    }

    private TableEntity Read(ref Utf8JsonReader reader)
    {
        var entity = new TableEntity();
        string? typed = null;
        string? type = null;
        for (var at = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; at++)
        {
            var name = NameAt(at, ref reader);
            reader.Read();
            if (name.EndsWith(TypeOf, StringComparison.Ordinal))
            {
                (typed, type) = (name, reader.GetString());
                if (entity[name[..^TypeOf.Length]] is string before)
                    entity[name[..^TypeOf.Length]] = Value(before, type);
            }
            else if (name == "odata.etag")
                entity.ETag = new(reader.GetString()!);
            else if (name == "PartitionKey")
                entity.PartitionKey = reader.GetString()!;
            else if (name == "RowKey")
                entity.RowKey = reader.GetString()!;
            else if (name == "Timestamp")
                entity.Timestamp = reader.TokenType == JsonTokenType.Null ? null : Time(reader.GetString()!);
            else if (name.StartsWith("odata.", StringComparison.Ordinal))
                reader.Skip();
            else
                entity[name] = Value(ref reader, IsTypeOf(typed, name) ? type : null);
        }

        return entity;
    }

    private string NameAt(int at, ref Utf8JsonReader reader)
    {
        if (at < names.Count && reader.ValueTextEquals(names[at]))
            return names[at];
        var name = reader.GetString()!;
        if (at == names.Count)
            names.Add(name);
        else
            names[at] = name;
        return name;
    }

    private static bool IsTypeOf(string? annotation, string name) =>
        annotation is not null && annotation.Length == name.Length + TypeOf.Length && annotation.StartsWith(name, StringComparison.Ordinal);

    private static object? Value(ref Utf8JsonReader reader, string? type) => reader.TokenType switch
    {
        JsonTokenType.String => type == "Edm.Binary" ? reader.GetBytesFromBase64() : Value(reader.GetString()!, type),
        JsonTokenType.Number => type is null && reader.TryGetInt32(out var whole) ? (object)whole : reader.GetDouble(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        var other => throw new JsonException($"A property of an entity is a {other}."),
    };

    private static object Value(string text, string? type) => type switch
    {
        "Edm.Binary" => Convert.FromBase64String(text),
        "Edm.Int64" => long.Parse(text, CultureInfo.InvariantCulture),
        "Edm.DateTime" => Time(text),
        "Edm.Guid" => Guid.Parse(text),
        "Edm.Double" => text switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        },
        _ => text,
    };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
