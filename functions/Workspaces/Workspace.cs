using System.Reflection;
using System.Text;
using NodaTime;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Analytics.DataQuality;
using Stats.Analytics.Interventions;
using Stats.Functions.Benefit;
using Stats.Functions.Changes;
using Stats.Functions.Privacy;
using Stats.Functions.Sources;
using Stats.Functions.Topics;

namespace Stats.Functions.Workspaces;

/// <summary>A folder that holds all there is: settings, topics, exports, the store and the site.</summary>
public sealed class Workspace
{
    private static readonly string[] templates = ["stats.yaml", "topics.csv", "causes.csv", "coding.csv", "guidelines.csv", ChangeRegisterFile.Name];

    private readonly Lazy<IReadOnlyDictionary<string, string>> eventNames;

    private Workspace(string folder, WorkspaceSettings settings, ProfileCatalogue profiles)
    {
        Folder = folder;
        Settings = settings;
        Profiles = profiles;
        Zone = DateTimeZoneProviders.Tzdb[settings.Zone];
        eventNames = new(() => settings.Sources.Values.OfType<SourceSettings>().SelectMany(source => source.Subjects)
            .GroupBy(name => name.Key).Where(same => same.Distinct().Count() == 1).ToDictionary(same => same.Key, same => same.First().Value));
    }

    public string Folder { get; }

    public WorkspaceSettings Settings { get; }

    public ProfileCatalogue Profiles { get; }

    public DateTimeZone Zone { get; }

    public string Inbox => Path.Combine(Folder, "inbox");

    public string Archive => Path.Combine(Folder, "archive");

    public string Quarantine => Path.Combine(Folder, "quarantine");

    public string Site => Path.Combine(Folder, "site");

    public string Store => Path.Combine(Folder, "data", "stats.db");

    /// <summary>Where the pseudonym key lies, unless the environment holds it.</summary>
    public string KeyFile => Path.Combine(Folder, "data", "pseudonym.key");

    /// <summary>Whether the environment holds the pseudonym key: then the file is not looked at.</summary>
    public static bool IsKeyInEnvironment => !string.IsNullOrWhiteSpace(KeyInEnvironment);

    /// <exception cref="InvalidDataException">The environment holds something that is no pseudonym key.</exception>
    public static void CheckKeyInEnvironment() => Privacy.PseudonymKey.FromVariable(KeyInEnvironment ?? "");

    private static string? KeyInEnvironment => Environment.GetEnvironmentVariable(Privacy.PseudonymKey.Variable);

    /// <summary>The day reports are made for: as set in stats.yaml, else the clock's.</summary>
    public LocalDate Today => SettingsFile.Today(Settings) ?? SystemClock.Instance.GetCurrentInstant().InZone(Zone).Date;

    /// <summary>Which topic each subject belongs to, as topics.csv says now.</summary>
    public TopicMap Topics() => TopicMapFile.Load(Path.Combine(Folder, "topics.csv"));

    /// <summary>What causes.csv, coding.csv, guidelines.csv and stats.yaml tell of causes, guidelines and time now.</summary>
    /// <exception cref="ExportFormatException">A row is not valid.</exception>
    public BenefitSettings Benefit(TopicMap topics) => new()
    {
        Causes = CauseMapFile.Load(Path.Combine(Folder, "causes.csv")),
        Coded = CodingFile.Load(Path.Combine(Folder, "coding.csv"), topics),
        Guidelines = GuidelineFile.Load(Path.Combine(Folder, "guidelines.csv"), topics),
        ProductiveHoursPerYear = Settings.ProductiveHours,
    };

    /// <summary>The register of changes, as changes.csv says now.</summary>
    /// <exception cref="ExportFormatException">A row is not valid.</exception>
    public IReadOnlyList<RegisteredChange> Changes() => ChangeRegisterFile.Load(Path.Combine(Folder, ChangeRegisterFile.Name));

    /// <exception cref="ExportFormatException">The folder is not a workspace, or its settings are not valid.</exception>
    public static Workspace Open(string folder)
    {
        var settings = Path.Combine(folder, "stats.yaml");
        if (!File.Exists(settings))
        {
            throw new ExportFormatException(
                $"{folder} is not a workspace: it has no stats.yaml. `stats init {folder}` makes one; `stats demo` shows one with data.");
        }

        var profiles = ProfileCatalogue.Load(Path.Combine(folder, "profiles"));
        var workspace = new Workspace(Path.GetFullPath(folder), SettingsFile.Load(settings, profiles), profiles);
        foreach (var needed in new[] { workspace.Inbox, workspace.Archive, workspace.Quarantine, workspace.Site, Path.GetDirectoryName(workspace.Store)! })
            Directory.CreateDirectory(needed);
        return workspace;
    }

    /// <summary>Makes a workspace, or what is missing of one; nothing that exists is changed.</summary>
    /// <returns>The files that were made.</returns>
    public static IReadOnlyList<string> Create(string folder)
    {
        Directory.CreateDirectory(folder);
        var made = new List<string>();
        foreach (var (name, content) in Templates())
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
                continue;
            File.WriteAllBytes(path, content);
            made.Add(path);
        }

        Open(folder);
        return made;
    }

    /// <summary>The settings of a new workspace, by file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Templates() => templates.ToDictionary(name => name, name =>
    {
        using var template = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("templates/" + name)!);

        // Excel needs the byte order mark to see that the file is UTF-8.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: name.EndsWith(".csv", StringComparison.Ordinal));
        return (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(template.ReadToEnd())];
    });

    /// <summary>What readers need to know for a source.</summary>
    public ReadingContext ContextOf(SourceId source, TopicMap topics) => new(
        Zone,
        Today.PlusDays(1),
        SettingsFile.ShortAbandon(Settings),
        Settings.Domains,
        topics,
        PseudonymKey());

    /// <summary>The key that pseudonyms are made with.</summary>
    public PseudonymKey PseudonymKey() => Privacy.PseudonymKey.LoadOrCreate(KeyFile, KeyInEnvironment);

    /// <summary>The profile that stats.yaml sets for a source; <see langword="null"/> when each file tells for itself.</summary>
    public SourceProfile? ProfileOf(SourceId source) => SettingsOf(source).Profile is { } id ? Profiles.Find(id) : null;

    /// <summary>The names that stats.yaml gives a source's ids, such as e-service numbers.</summary>
    public SubjectNames NamesOf(SourceId source) => new(SettingsOf(source).Subjects, eventNames.Value);

    /// <summary>Whose contacts a stream reports once more, as stats.yaml says or else its profile; <see langword="null"/> for contacts of its own.</summary>
    public SameContacts? SameContactsAs(StreamId stream) =>
        SettingsOf(stream.Source).SameContactsAs is { } source ? new(new(source), [])
        : Profiles.Find(stream.Profile) is { SameContactsAs: { Count: > 0 } profiles } ? new(stream.Source, profiles)
        : null;

    private SourceSettings SettingsOf(SourceId source) => Settings.Sources.GetValueOrDefault(source.Value) ?? new();
}
