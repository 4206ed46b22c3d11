using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stats.Functions.Azure;

/// <summary>Writes entities as OData JSON.</summary>
internal static class TableEntityWriter
{
    /// <summary>The longest name a property may have, in characters.</summary>
    private const int LongestName = 255;

    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <exception cref="ArgumentException">A key or a value is of a kind that a table does not take.</exception>
    public static void Write(TableEntity entity, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, options);
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, TableKey.Checked(entity.PartitionKey, nameof(entity.PartitionKey)));
        json.WriteString("RowKey"u8, TableKey.Checked(entity.RowKey, nameof(entity.RowKey)));
        foreach (var (name, value) in entity)
            Write(json, name, value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case byte[] bytes:
                WriteType(json, name, "Edm.Binary"u8);
                json.WriteBase64String(name, bytes);
                break;
            case long number:
                WriteType(json, name, "Edm.Int64"u8);
                Span<char> digits = stackalloc char[20];
                number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
                json.WriteString(name, digits[..length]);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case double number:
                WriteType(json, name, "Edm.Double"u8);
                if (double.IsFinite(number))
                    json.WriteNumber(name, number);
                else
                    json.WriteString(name, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case DateTimeOffset time:
                WriteType(json, name, "Edm.DateTime"u8);
                json.WriteString(name, time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                WriteType(json, name, "Edm.Guid"u8);
                json.WriteString(name, id);
                break;
            default:
                throw new ArgumentException($"Property '{name}' is a {value.GetType().Name}; tables hold text, numbers, booleans, bytes, times and GUIDs.");
        }
    }

    /// <summary>Tells the type of the next property, which JSON alone does not.</summary>
    private static void WriteType(Utf8JsonWriter json, string name, ReadOnlySpan<byte> type)
    {
        if (name.Length > LongestName)
            throw new ArgumentException($"The name of a property has {name.Length} characters; a table takes {LongestName}.");
        Span<byte> annotated = stackalloc byte[(3 * LongestName) + 11];
        var length = Encoding.UTF8.GetBytes(name, annotated);
        "@odata.type"u8.CopyTo(annotated[length..]);
        json.WriteString(annotated[..(length + 11)], type);
    }
}
