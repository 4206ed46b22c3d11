using Stats.Functions.Sources;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Commands;

public sealed class ProfilesNewTests : IDisposable
{
    private const string Cases = "Ärendenr;Inkom;Kontaktväg;Ärendetyp;Handläggare\nA1;2025-03-10 08:00;Telefon;Avfall;Eva Modig\nA2;2025-03-10 09:00;Disk;Bygglov;Eva Modig\n";

    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task A_draft_is_written_to_the_workspace_and_from_then_on_reads_such_files()
    {
        folder.Write("ärenden.csv", Cases);
        var result = await New("ärenden.csv", "--yes", "--workspace", folder.Folder, "--id", "egna-arenden", "--title", "Egna ärenden", "--map", "Disk=visit");
        Assert.Equal((0, folder.PathOf("profiles/egna-arenden.yaml") + "\n"), (result.ExitCode, result.Results));
        Assert.Contains("2 rows: 2 events, 0 rejected, 0 ignored.", result.Messages, StringComparison.Ordinal);
        Assert.Contains("left out: personal data (names of people)", result.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("Modig", result.Messages + folder.Read("profiles/egna-arenden.yaml"), StringComparison.Ordinal);
        Assert.Equal("Egna ärenden", ProfileCatalogue.Load(folder.PathOf("profiles")).Find("egna-arenden")?.Title);

        folder.Write("inbox/arenden/mars.csv", Cases);
        Assert.Equal(0, await folder.IngestAsync());
        var totals = await StatsProcess.RunAsync("totals", folder.Folder, "--by", "channel", "--csv");
        Assert.Contains("\nphone;1;", totals.Results.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Contains("\nvisit;1;", totals.Results.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_workspace_the_profile_and_nothing_else_is_the_result()
    {
        folder.Write("ärenden.csv", Cases);
        var result = await New("ärenden.csv", "--yes");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("arenden", ProfileCatalogue.Parse("result", result.Results).Id);
        Assert.Contains("\n# ", result.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_exists_is_replaced_only_by_force()
    {
        folder.Write("a.csv", Cases);
        folder.Write("profil.yaml", "min egen");
        var refused = await New("a.csv", "--yes", "--out", folder.PathOf("profil.yaml"));
        Assert.Equal((1, "", "min egen"), (refused.ExitCode, refused.Results, folder.Read("profil.yaml")));
        Assert.Contains("exists and was left as it is. --force replaces it", refused.Messages, StringComparison.Ordinal);

        Assert.Equal(0, (await New("a.csv", "--yes", "--force", "--out", folder.PathOf("profil.yaml"))).ExitCode);
        Assert.StartsWith("# Drafted from a file", folder.Read("profil.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ort;Kanal\nLund;Telefon\nEslöv;Chatt\n", "--set time=COLUMN")]
    [InlineData("Inkom;Kanal\n03/04/2025;Telefon\n05/06/2025;Chatt\n", "--dates DMY|MDY")]
    [InlineData("Inkom;Kö\n2025-03-10;A\n2025-03-11;B\n", "--channel phone")]
    [InlineData("Vecka;Antal samtal\n2025-03-03;5\n2025-03-10;6\n2025-03-17;7\n", "--set grain=")]
    public async Task What_the_file_cannot_tell_stops_the_draft_and_names_the_option_that_settles_it(string text, string option)
    {
        folder.Write("a.csv", text);
        var result = await New("a.csv", "--yes", "--workspace", folder.Folder);
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.Contains(option, result.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("profiles")));
    }

    [Theory]
    [InlineData("--set is written role=column", "--set", "färg=blå")]
    [InlineData("a.csv has no column 'När'. It has: Ärendenr, Inkom, Kontaktväg, Ärendetyp, Handläggare.", "--set", "time=När")]
    [InlineData("'duva' is no channel.", "--channel", "duva")]
    [InlineData("There is no preset 'cisco'.", "--preset", "cisco")]
    [InlineData("--dates takes DMY", "--dates", "dag")]
    [InlineData("--id takes small letters", "--id", "../x")]
    [InlineData("--map is written value=meaning", "--map", "Disk")]
    [InlineData("is not a workspace", "--workspace", "ingen")]
    public async Task A_mistake_is_told_and_nothing_is_written(string message, params string[] arguments)
    {
        folder.Write("a.csv", Cases);
        var result = await New("a.csv", ["--yes", .. arguments]);
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.Contains(message, result.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_the_presets_and_a_file_that_fits_nothing_leads_here()
    {
        var list = await StatsProcess.RunAsync("profiles", "list");
        Assert.Contains("\n  zervicepoint ", list.Results, StringComparison.Ordinal);

        folder.Write("rapport.csv", "Datum;Antal\n2025-03-10;7\n");
        Assert.Contains("`stats profiles new rapport.csv --workspace DIR` drafts one", (await StatsProcess.RunAsync("profiles", "try", folder.PathOf("rapport.csv"))).Results, StringComparison.Ordinal);
        folder.Drop(Export.Of("telefoni", "rapport.csv", "a;b", "1;2"));
        Assert.Contains("`stats profiles new FILE --workspace DIR` drafts a profile", (await StatsProcess.RunAsync("ingest", folder.Folder)).Messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<StatsResult> New(string file, params string[] arguments) => StatsProcess.RunAsync(["profiles", "new", folder.PathOf(file), .. arguments]);
}
