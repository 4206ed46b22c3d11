using System.Reflection;
using Stats.Analytics.DataQuality;

namespace Stats.Functions.Sources;

/// <summary>The profiles there are: the built-in ones, and the workspace's own, which win where ids are equal.</summary>
public sealed class ProfileCatalogue
{
    private const string Prefix = "profiles/";

    private readonly SortedDictionary<string, (SourceProfile Profile, string Yaml, string Path)> profiles = new(StringComparer.Ordinal);

    private ProfileCatalogue()
    {
    }

    public IEnumerable<SourceProfile> Profiles => profiles.Values.Select(pair => pair.Profile);

    /// <summary>The built-in profiles and the YAML files of a folder, if it exists.</summary>
    /// <exception cref="ExportFormatException">A profile is not valid.</exception>
    public static ProfileCatalogue Load(string? folder = null)
    {
        var catalogue = new ProfileCatalogue();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            catalogue.Add(name, reader.ReadToEnd());
        }

        if (folder is not null && Directory.Exists(folder))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
                catalogue.Add(path, File.ReadAllText(path));
        }

        catalogue.CheckSameContacts();
        return catalogue;
    }

    public SourceProfile? Find(string id) => profiles.TryGetValue(id, out var found) ? found.Profile : null;

    /// <summary>The profile's text, comments too; <see langword="null"/> when there is none.</summary>
    public string? Yaml(string id) => profiles.TryGetValue(id, out var found) ? found.Yaml : null;

    /// <summary>Reads a profile and checks it.</summary>
    /// <exception cref="ExportFormatException">The profile is not valid.</exception>
    public static SourceProfile Parse(string path, string yaml)
    {
        var profile = YamlText.Read<SourceProfile>(path, yaml);
        return ProfileCheck.Wrong(profile) is { } wrong ? throw new ExportFormatException($"{path}: {wrong}") : profile;
    }

    private void Add(string path, string yaml)
    {
        var profile = Parse(path, yaml);
        profiles[profile.Id] = (profile, yaml, path);
    }

    /// <summary>Profiles that name each other must end in one that is counted.</summary>
    private void CheckSameContacts()
    {
        foreach (var (profile, _, path) in profiles.Values)
        {
            foreach (var named in profile.SameContactsAs)
            {
                var wrong = named == profile.Id ? "a profile cannot report the same contacts as itself."
                    : Find(named) is not { } counted ? $"there is no profile '{named}'. `stats profiles list` shows them."
                    : counted.SameContactsAs.Except(profile.SameContactsAs).FirstOrDefault() is { } other ? $"'{named}' reports the contacts of '{other}': name that one too."
                    : null;
                if (wrong is not null)
                    throw new ExportFormatException($"{path}: 'sameContactsAs': {wrong}");
            }
        }
    }
}
