using System.Text.RegularExpressions;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Stats.Functions.Sources;

/// <summary>Reads the YAML that people write. Every complaint names the file and the line.</summary>
internal static partial class YamlText
{
    private static readonly IDeserializer deserializer = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithTypeConverter(new ChoiceConverter())
        .WithTypeMapping<IReadOnlyList<string>, List<string>>()
        .WithTypeMapping<IReadOnlyList<CountedGroup>, List<CountedGroup>>()
        .WithTypeMapping<IReadOnlyList<RowRule>, List<RowRule>>()
        .WithTypeMapping<IReadOnlyList<RowWarning>, List<RowWarning>>()
        .WithTypeMapping<IReadOnlyDictionary<string, string>, Dictionary<string, string>>()
        .WithTypeMapping<IReadOnlyDictionary<string, Channel>, Dictionary<string, Channel>>()
        .WithTypeMapping<IReadOnlyDictionary<string, ContactOutcome>, Dictionary<string, ContactOutcome>>()
        .WithTypeMapping<IReadOnlyDictionary<string, DatedEventKind>, Dictionary<string, DatedEventKind>>()
        .Build();

    /// <exception cref="ExportFormatException">The text is not YAML, or holds a key or a value that is not known.</exception>
    public static T Read<T>(string path, string yaml)
        where T : class, new()
    {
        try
        {
            return deserializer.Deserialize<T?>(yaml) ?? new();
        }
        catch (YamlException wrong)
        {
            throw new ExportFormatException($"{path}, line {wrong.Start.Line}: {Explain(wrong)}", wrong);
        }
    }

    private static string Explain(YamlException wrong)
    {
        var message = wrong.InnerException?.Message ?? wrong.Message;
        return UnknownKey().Match(message) is { Success: true } unknown ? $"there is no setting '{unknown.Groups[1].Value}' here; check the spelling and the indentation."
            : wrong.InnerException is InvalidCastException ? "a single value stands where settings of their own belong: write them as { name: value }, or indented on lines of their own."
            : message;
    }

    [GeneratedRegex(@"^Property '([^']+)' not found on type")]
    private static partial Regex UnknownKey();
}
