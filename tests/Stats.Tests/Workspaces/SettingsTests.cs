using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Functions.Workspaces;

namespace Stats.Tests.Workspaces;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("organisation: A\nzon: Europe/Stockholm", 2, "there is no setting 'zon' here; check the spelling and the indentation.")]
    [InlineData("organisation: A\n\nzone: Sverige", 3, "there is no time zone 'Sverige'. Use a name such as Europe/Stockholm.")]
    [InlineData("organisation: A\ntoday: 1 april", 2, "'1 april' is not a day. Write it as 2026-04-01, or leave it out to use the clock.")]
    [InlineData("organisation: A\nshortAbandon: 5 min", 2, "'shortAbandon' must be 0s to 60s, such as 5s.")]
    [InlineData("organisation: A\nsources:\n  telefoni:\n    profile: cisco", 4, "there is no profile 'cisco'. `stats profiles list` shows them.")]
    [InlineData("organisation: A\nsources:\n  telefoni: {}\n  två ord: {}", 4, "'två ord' cannot be a source: use lower-case letters, digits, - and _.")]
    [InlineData("organisation: A\nsources:\n  Telefoni: {}", 3, "'Telefoni' cannot be a source: use lower-case letters, digits, - and _.")]
    [InlineData("zone: Europe/Stockholm\norganisation: ' '", 2, "'organisation' is missing: the name shown on every page.")]
    [InlineData("organisation:", 1, "'organisation' is missing: the name shown on every page.")]
    [InlineData("", 1, "'organisation' is missing: the name shown on every page.")]
    [InlineData("organisation: A\nsources:\n  ace:\n    sameContactsAs: ace", 4, "'ace' cannot report the same contacts as itself: name the source that is to be counted.")]
    [InlineData(
        "organisation: A\nsources:\n  telefoni: {}\n  webb: {}\n  ace: { sameContactsAs: telefon }", 5,
        "there is no source 'telefon' under 'sources'. Name one of: telefoni, webb; or add 'telefon: {}'.")]
    [InlineData(
        "organisation: A\nsources:\n  telefoni: {}\n  b: { sameContactsAs: telefoni }\n  ace:\n    sameContactsAs: b", 6,
        "'b' reports the contacts of 'telefoni' itself, so it is not counted. Name 'telefoni'.")]
    [InlineData(
        "organisation: A\nsources:\n  a: { sameContactsAs: b }\n  b: { sameContactsAs: a }", 3,
        "'b' reports the contacts of 'a' itself, so it is not counted. Remove one of the two.")]
    [InlineData("organisation: A\nretention:\n  days: 5y\n  archive: 90", 4, "'90' is no time to keep something. Write days or years, such as 90d or 5y.")]
    [InlineData("organisation: A\nretention: { pseudonyms: 0d }", 2, "'0d' is no time to keep something. Write days or years, such as 90d or 5y.")]
    [InlineData("organisation: A\nretention:\n  quarantine: -5d", 3, "'-5d' is no time to keep something. Write days or years, such as 90d or 5y.")]
    [InlineData("organisation: A\nretention:\n  arkiv: 5d", 3, "there is no setting 'arkiv' here; check the spelling and the indentation.")]
    [InlineData(
        "organisation: A\nstorage:\n  container: stats\n  account: AccountName=a;AccountKey=c2VjcmV0", 4,
        "'account' must be a storage account's name: 3–24 small letters and digits. A connection string holds a secret: set STATS_STORAGE to it.")]
    [InlineData("organisation: A\nstorage:\n  account: kommunen\n  container: Kommunen", 4, "'Kommunen' cannot name a container: 3–63 small letters, digits and single hyphens.")]
    [InlineData("organisation: A\nstorage: kommunen", 2, "a single value stands where settings of their own belong: write them as { name: value }, or indented on lines of their own.")]
    public void A_wrong_setting_is_told_with_its_line(string settings, int line, string what)
    {
        using var folder = new TestWorkspace(settings);
        var error = Assert.Throws<ExportFormatException>(folder.Open);
        Assert.Equal($"{folder.PathOf("stats.yaml")}, line {line}: {what}", error.Message);
    }

    [Theory]
    [InlineData("organisation: A\nzone: [", 2)]
    [InlineData("organisation: A\norganisation: B", 2)]
    [InlineData("organisation: A\nsources: telefoni", 2)]
    public void Text_that_is_not_such_yaml_is_told_with_its_line(string settings, int line)
    {
        using var folder = new TestWorkspace(settings);
        Assert.StartsWith($"{folder.PathOf("stats.yaml")}, line {line}: ", Assert.Throws<ExportFormatException>(folder.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_without_a_value_is_as_one_left_out()
    {
        using var folder = new TestWorkspace("organisation: A\nzone:\ntoday:\ndomains:\nshortAbandon:\nsources:\n");
        var context = folder.Open().ContextOf(new("telefoni"), new([]));
        Assert.Equal(("Europe/Stockholm", 5.0, 0), (context.Zone.Id, context.ShortAbandon.TotalSeconds, context.OwnDomains.Count));

        folder.Write("stats.yaml", "organisation: A\nsources:\n  telefoni:\n  e-tjanster:\n    profile:\n    subjects:\n");
        Assert.Null(folder.Open().ProfileOf(new("telefoni")));
        Assert.Equal(Subject.None, folder.Open().NamesOf(new("e-tjanster")).Of(Subject.None));
    }

    [Fact]
    public void A_folder_without_settings_is_not_a_workspace()
    {
        using var folder = new TestWorkspace();
        File.Delete(folder.PathOf("stats.yaml"));
        var error = Assert.Throws<ExportFormatException>(folder.Open);
        Assert.Equal($"{folder.Folder} is not a workspace: it has no stats.yaml. `stats init {folder.Folder}` makes one; `stats demo` shows one with data.", error.Message);
    }

    [Fact]
    public void Making_a_workspace_where_there_is_one_changes_nothing()
    {
        using var folder = new TestWorkspace(topics: "source;kind;pattern;topic\n*;queue;Växel;Allmänt\n");
        Assert.Equal(Workspace.Templates().Keys.Except(["stats.yaml", "topics.csv"]).Select(folder.PathOf), Workspace.Create(folder.Folder));
        Assert.Empty(Workspace.Create(folder.Folder));
        Assert.Equal(TestWorkspace.Settings, folder.Read("stats.yaml"));

        File.Delete(folder.PathOf("stats.yaml"));
        Assert.Equal([folder.PathOf("stats.yaml")], Workspace.Create(folder.Folder));
        Assert.Contains("Växel", folder.Read("topics.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_template_shows_as_comments_is_valid()
    {
        using var folder = new TestWorkspace();
        var lines = System.Text.Encoding.UTF8.GetString(Workspace.Templates()["stats.yaml"]).Split('\n');
        folder.Write("stats.yaml", string.Join('\n', lines.Select(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^#(   (archive|quarantine|pseudonyms|days)| (retention|storage)):") ? line[2..] : line)));
        var settings = folder.Open().Settings;
        Assert.Equal(["archive 90d", "quarantine 30d", "pseudonyms 1y", "days 10y"], settings.Retention.Rules().Select(rule => $"{rule.Name} {rule.Text}"));
        Assert.Equal(("kommunenstats", "stats"), (settings.Storage?.Account, settings.Storage?.Container));
    }

    [Fact]
    public void A_new_workspace_opens_as_it_is()
    {
        using var folder = new TestWorkspace();
        var made = folder.PathOf("ny/kommun");
        Assert.Equal(Workspace.Templates().Keys.Select(name => Path.Combine(made, name)), Workspace.Create(made));
        Assert.Equal("Kommunen", Workspace.Open(made).Settings.Organisation);
        Assert.Empty(Workspace.Open(made).Topics().Rules);
    }
}
