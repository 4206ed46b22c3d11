using System.Reflection;

namespace Stats.Functions.Sources.Drafting;

/// <summary>The systems without a public layout of which something is known.</summary>
internal static class PresetCatalogue
{
    private const string Prefix = "presets/";

    public static IReadOnlyList<SourcePreset> Presets { get; } = Load();

    /// <exception cref="ExportFormatException">There is no such preset.</exception>
    public static SourcePreset Find(string id) => Presets.FirstOrDefault(preset => preset.Id == id)
        ?? throw new ExportFormatException($"There is no preset '{id}'. `stats profiles list` shows them: {string.Join(", ", Presets.Select(preset => preset.Id))}.");

    private static List<SourcePreset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        SourcePreset Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return YamlText.Read<SourcePreset>(name, reader.ReadToEnd());
        }
    }
}
