using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Stats.Tests.Contacts;

/// <summary>Everything in a record, lists included, as text: equal texts, equal records.</summary>
internal static class Text
{
    private static readonly JsonSerializerOptions options = new()
    {
        Converters = { new AsText<LocalDate>(), new AsText<DateInterval>(), new AsText<Instant>(), new AsText<Duration>() },
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, options);

    private sealed class AsText<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }
}
