using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Calendar;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Store;

/// <summary>How values are written as JSON: camelCase, ISO days, durations in seconds, sources and topics as plain text.</summary>
public static class StatsJson
{
    /// <summary>One line, for receipts.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    /// <summary>For people and for comparing files.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    private static JsonSerializerOptions Make(bool indented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new TextConverter<LocalDate>(LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).Value),
            new TextConverter<SourceId>(source => source.Value, text => new(text)),
            new TextConverter<Topic>(topic => topic.Name, text => new(text)),
            new TextConverter<IsoWeek>(week => week.ToString(), text => IsoWeek.TryParse(text, out var week) ? week : throw new FormatException("Expected a week such as 2026-W12.")),
            new TextConverter<DateInterval>(
                days => $"{LocalDatePattern.Iso.Format(days.Start)}/{LocalDatePattern.Iso.Format(days.End)}",
                text => new(LocalDatePattern.Iso.Parse(text[..10]).Value, LocalDatePattern.Iso.Parse(text[11..]).Value)),
            new SecondsConverter(),
            new FiniteConverter(),
        },
    };

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    /// <summary>JSON has no infinite numbers: they are written as null.</summary>
    private sealed class FiniteConverter : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteNumberValue(value);
            else
                writer.WriteNullValue();
        }
    }

    private sealed class SecondsConverter : JsonConverter<Duration>
    {
        public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Duration.FromMilliseconds((long)Math.Round(reader.GetDouble() * 1000));

        public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
            writer.WriteNumberValue((decimal)(long)Math.Round(value.TotalMilliseconds) / 1000);
    }
}
