using System.Text.Json;

namespace Stats.Functions.Triggers;

/// <summary>What the Functions host posts when a trigger fires: <c>{"Data":{"name":…},"Metadata":{…}}</c>.</summary>
internal sealed class Invocation(JsonElement body)
{
    /// <summary>How often the message has been tried, this time included; 1 where nothing is told.</summary>
    public int DequeueCount =>
        body.TryGetProperty("Metadata", out var metadata) && metadata.TryGetProperty(nameof(DequeueCount), out var count)
        && int.TryParse(count.ValueKind == JsonValueKind.String ? count.GetString() : count.GetRawText(), out var tries) ? tries : 1;

    /// <summary>A queue message's text.</summary>
    /// <param name="binding">The trigger's name in function.json.</param>
    /// <exception cref="FormatException">The body holds no such message.</exception>
    public string Message(string binding)
    {
        if (!body.TryGetProperty("Data", out var data) || !data.TryGetProperty(binding, out var value))
            throw new FormatException($"The host's request has no Data.{binding}.");

        // The host encodes the message as JSON once more, also when it is JSON itself.
        try
        {
            return value.ValueKind == JsonValueKind.String && JsonSerializer.Deserialize<JsonElement>(value.GetString()!) is { ValueKind: JsonValueKind.String } text
                ? text.GetString()!
                : throw new FormatException($"Data.{binding} is not a queue message: expected a string in a string.");
        }
        catch (JsonException)
        {
            throw new FormatException($"Data.{binding} is not a queue message: expected a string in a string.");
        }
    }
}
