using System.Reflection;
using System.Text.RegularExpressions;

namespace Stats.Functions.Sources;

/// <summary>The profiles there are: the built-in ones, and the workspace's own, which win where ids are equal.</summary>
public sealed class ProfileCatalogue
{
    private const string Prefix = "profiles/";

    private readonly SortedDictionary<string, (SourceProfile Profile, string Yaml)> profiles = new(StringComparer.Ordinal);

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

        return catalogue;
    }

    public SourceProfile? Find(string id) => profiles.TryGetValue(id, out var found) ? found.Profile : null;

    /// <summary>The profile's text, comments too; <see langword="null"/> when there is none.</summary>
    public string? Yaml(string id) => profiles.TryGetValue(id, out var found) ? found.Yaml : null;

    private void Add(string path, string yaml)
    {
        var profile = YamlText.Read<SourceProfile>(path, yaml);
        if (Wrong(profile) is { } wrong)
            throw new ExportFormatException($"{path}: {wrong}");
        profiles[profile.Id] = (profile, yaml);
    }

    private static string? Wrong(SourceProfile profile) =>
        profile.Id.Length == 0 ? "'id' is missing: give the profile a name of its own"
        : profile.Title.Length == 0 ? "'title' is missing: the system's name as shown on the pages"
        : profile.Reader is not (ReaderKind.Delimited or ReaderKind.Json) ? null
        : profile.Time.Columns.Count == 0 && profile.Time.FileName is null && profile.Time.Preamble is null ? "'time.columns' is missing: which column holds the time of a row?"
        : profile.Time.Formats.Count == 0 ? "'time.formats' is missing: how is the time written, as in yyyy-MM-dd HH:mm?"
        : profile.Separator is { Length: not 1 } ? "'separator' must be one character"
        : profile.Sum is { Minutes: not (15 or 30 or 60 or 1440 or 10080) } ? "'sum.minutes' must be 15, 30, 60, 1440 or 10080 (a week)"
        : (profile.Sum ?? profile.Page ?? profile.Planned ?? (object?)profile.ServiceLevel) is not null && profile.Coverage == Coverage.Append
            ? "'coverage: append' needs rows that are single contacts; use replace"
        : profile.Dated is not null && profile.Coverage == Coverage.Replace ? "'dated' needs 'coverage: append'"
        : profile.Case is not null && profile.Coverage == Coverage.Replace ? "'case' needs 'coverage: append': a case is known by its id, whichever export tells of it"
        : profile.Case is not null && profile.Key is null ? "'key' is missing: which column holds the case id?"
        : profile.Legs && (profile.Coverage == Coverage.Replace || profile.Key is null) ? "'legs' needs 'key', and 'coverage: append': the legs of a contact may stand in several exports"
        : profile.Visit is not null && profile.Coverage == Coverage.Replace ? "'visit' needs 'coverage: append'"
        : profile.Dated is { Kind: null, Column: null } ? "'dated' needs 'kind' or 'column'"
        : profile.Channel is { Fixed: null, Column: null } ? "'channel' needs 'fixed' or 'column'"
        : profile.Ignore.Concat(profile.Internal).Concat(new[] { profile.Case?.ClosedIf, profile.Dated?.EndIf, profile.Dated?.While }.OfType<RowRule>()).Select(rule => rule.Matches).Append(profile.Time.FileName).Append(profile.Time.Preamble).Append(profile.Subject.Preamble).Append(profile.Unpivot?.Columns).FirstOrDefault(IsBroken) is { } pattern
            ? $"'{pattern}' is not a regular expression"
        : null;

    private static bool IsBroken(string? pattern)
    {
        try
        {
            _ = Regex.Match("", pattern ?? "");
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
