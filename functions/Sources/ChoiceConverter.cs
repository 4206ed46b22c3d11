using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Stats.Functions.Sources;

/// <summary>Reads one of several words; a mistake is answered with all of them.</summary>
internal sealed class ChoiceConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsEnum;

    public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var word = parser.Consume<Scalar>();
        if (word.Value is "" or "~" or "null" && Nullable.GetUnderlyingType(type) is not null)
            return null;
        var choices = Nullable.GetUnderlyingType(type) ?? type;
        if (Enum.TryParse(choices, word.Value, ignoreCase: true, out var choice) && Enum.IsDefined(choices, choice) && !char.IsAsciiDigit(word.Value[0]))
            return choice;
        throw new YamlException(word.Start, word.End, $"'{word.Value}' is none of the words that can stand here: {string.Join(", ", Enum.GetNames(choices).Select(JsonNamingPolicy.CamelCase.ConvertName))}.");
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
}
