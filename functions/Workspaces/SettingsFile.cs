using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Contacts;
using Stats.Functions.Azure;
using Stats.Functions.Sources;
using YamlDotNet.RepresentationModel;

namespace Stats.Functions.Workspaces;

/// <summary>Reads and checks stats.yaml. Every complaint names the line.</summary>
internal static class SettingsFile
{
    /// <exception cref="ExportFormatException">Something in the file is not valid.</exception>
    public static WorkspaceSettings Load(string path, ProfileCatalogue profiles)
    {
        var yaml = File.ReadAllText(path);
        var settings = YamlText.Read<WorkspaceSettings>(path, yaml);
        if (Wrong(settings, profiles) is var (where, what))
            throw new ExportFormatException($"{path}, line {LineOf(yaml, where)}: {what}");
        return settings;
    }

    public static LocalDate? Today(WorkspaceSettings settings) =>
        settings.Today is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    public static Duration ShortAbandon(WorkspaceSettings settings) =>
        Duration.FromSeconds(int.Parse(settings.ShortAbandon.TrimEnd('s')));

    private static (string[] Where, string What)? Wrong(WorkspaceSettings settings, ProfileCatalogue profiles)
    {
        if (settings.Organisation.Trim().Length == 0)
            return (["organisation"], "'organisation' is missing: the name shown on every page.");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(settings.Zone) is null)
            return (["zone"], $"there is no time zone '{settings.Zone}'. Use a name such as Europe/Stockholm.");
        if (settings.Today is { } today && !LocalDatePattern.Iso.Parse(today).Success)
            return (["today"], $"'{today}' is not a day. Write it as 2026-04-01, or leave it out to use the clock.");
        if (!settings.ShortAbandon.EndsWith('s') || !int.TryParse(settings.ShortAbandon.AsSpan().TrimEnd('s'), out var seconds) || seconds is < 0 or > 60)
            return (["shortAbandon"], "'shortAbandon' must be 0s to 60s, such as 5s.");
        if (settings.Shrinkage is not (>= 0 and < 1))
            return (["shrinkage"], "'shrinkage' is the share of scheduled time that is not on duty: from 0 to below 1, such as 0.3.");
        if (settings.Email is { Minutes: not (> 0 and <= 480) })
            return (["email", "minutes"], "'minutes' is the mean time to answer an e-mail: above 0, at most 480, such as 8.");
        if (settings.Email is { PromisedDays: not (>= 0 and <= 30) })
            return (["email", "promisedDays"], "'promisedDays' is within how many working days an e-mail is answered: 0 to 30.");
        if (settings.ProductiveHours is not (> 0 and <= 2500))
            return (["productiveHours"], "'productiveHours' is how many hours a full-time employee works with contacts in a year: above 0, at most 2500, such as 1600.");
        if (settings.Storage is { } storage && !StorageAccount.IsName(storage.Account))
            return (["storage", "account"], "'account' must be a storage account's name: 3–24 small letters and digits. A connection string holds a secret: set STATS_STORAGE to it.");
        if (settings.Storage is { Container: { } container } && !StorageSettings.IsContainer(container))
            return (["storage", "container"], $"'{container}' cannot name a container: 3–63 small letters, digits and single hyphens.");
        foreach (var (name, text) in settings.Retention.Rules())
        {
            if (RetentionSettings.DaysOf(text) is null)
                return (["retention", name], $"'{text}' is no time to keep something. Write days or years, such as 90d or 5y.");
        }

        foreach (var (name, source) in settings.Sources)
        {
            if (!SourceId.TryParse(name, out _) || name.Any(char.IsUpper))
                return (["sources", name], $"'{name}' cannot be a source: use lower-case letters, digits, - and _.");
            if (source?.Profile is { } profile && profiles.Find(profile) is null)
                return (["sources", name, "profile"], $"there is no profile '{profile}'. `stats profiles list` shows them.");
            if (source?.SameContactsAs is { } same && WrongSame(settings, name, same) is { } wrong)
                return (["sources", name, "sameContactsAs"], wrong);
        }

        return null;
    }

    /// <summary>A source must name one that is counted itself.</summary>
    private static string? WrongSame(WorkspaceSettings settings, string name, string same) =>
        same == name ? $"'{name}' cannot report the same contacts as itself: name the source that is to be counted."
        : !settings.Sources.TryGetValue(same, out var counted)
            ? $"there is no source '{same}' under 'sources'. Name one of: {string.Join(", ", settings.Sources.Keys.Where(other => other != name))}; or add '{same}: {{}}'."
        : counted?.SameContactsAs is { } other ? $"'{same}' reports the contacts of '{other}' itself, so it is not counted. "
            + (other == name ? "Remove one of the two." : $"Name '{other}'.")
        : null;

    private static long LineOf(string yaml, string[] where)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var line = 1L;
        var node = stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null;
        foreach (var name in where)
        {
            if (node is not YamlMappingNode mapping || !mapping.Children.TryGetValue(new YamlScalarNode(name), out node))
                break;
            line = node.Start.Line;
        }

        return line;
    }
}
