using Stats.Functions.Sources;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Commands;

public sealed class ProfilesTests : IDisposable
{
    private const string OwnProfile = """
        id: egen-vaxel
        title: Egen växel
        reader: delimited
        coverage: replace
        time: { columns: [När], formats: ["yyyy-MM-dd HH:mm"] }
        channel: { fixed: phone }
        """;

    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task The_list_names_every_profile_and_those_of_the_workspace()
    {
        folder.Write("profiles/egen.yaml", OwnProfile);
        var list = await StatsProcess.RunAsync("profiles", "list", "--workspace", folder.Folder);
        Assert.Equal((0, ""), (list.ExitCode, list.Messages));
        var ids = list.Results.Split('\n').Select(line => line.Trim().Split(' ')[0]).ToHashSet();
        Assert.All(ProfileCatalogue.Load().Profiles.Select(profile => profile.Id).Append("egen-vaxel"), id => Assert.Contains(id, ids));
    }

    [Fact]
    public async Task A_profile_shown_is_a_profile_that_can_be_saved()
    {
        var show = await StatsProcess.RunAsync("profiles", "show", "calls-csv");
        Assert.Equal((0, ""), (show.ExitCode, show.Messages));
        folder.Write("profiles/egen.yaml", show.Results.Replace("id: calls-csv", "id: egna-samtal", StringComparison.Ordinal));
        Assert.Equal("Samtal (CSV)", ProfileCatalogue.Load(folder.PathOf("profiles")).Find("egna-samtal")?.Title);
    }

    [Fact]
    public async Task Trying_a_file_proposes_its_profile_shows_its_rows_and_keeps_nothing()
    {
        folder.Write("mars.csv", Export.Calls("", "2025-03-10;08:00:00;Växel;30;60;Besvarat", "i går;08:00:00;Växel;30;60;Besvarat").Content);
        var before = folder.Files("");
        var result = await StatsProcess.RunAsync("profiles", "try", folder.PathOf("mars.csv"));

        Assert.Equal((0, ""), (result.ExitCode, result.Messages));
        Assert.Contains("Profile: calls-csv — Samtal (CSV)\n", result.Results, StringComparison.Ordinal);
        Assert.Contains("2025-03-10", result.Results, StringComparison.Ordinal);
        Assert.Contains("2 rows: 1 events, 1 rejected, 0 ignored.\nRejected, line 3: ", result.Results, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files(""));
    }

    [Fact]
    public async Task Trying_a_file_that_fits_no_profile_tells_the_closest_ones()
    {
        folder.Write("rapport.csv", "Datum;Tid;Kö;Väntetid;Samtalstid\n2025-03-10;08:00;Växel;7;8\n");
        var result = await StatsProcess.RunAsync("profiles", "try", folder.PathOf("rapport.csv"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("No profile fits. Closest:\n  calls-csv: lacks 'Resultat", result.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_no_profile_resembles_is_not_compared_with_any()
    {
        folder.Write("rapport.csv", "Ort;Antal\nLund;7\n");
        var result = await StatsProcess.RunAsync("profiles", "try", folder.PathOf("rapport.csv"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("No profile fits. None resembles it.\n`stats profiles new", result.Results, StringComparison.Ordinal);
        folder.Write("inbox/x/rapport.csv", "Ort;Antal\nLund;7\n");
        Assert.Contains(" profiles. None resembles it. `stats profiles new", (await StatsProcess.RunAsync("ingest", folder.Folder)).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trying_a_file_of_which_every_row_is_rejected_says_so_with_its_exit_code()
    {
        folder.Write("mars.csv", Export.Calls("", "10/3 2025;08:00:00;Växel;30;60;Besvarat", "i går;08:00:00;Växel;30;60;Besvarat").Content);
        var result = await StatsProcess.RunAsync("profiles", "try", folder.PathOf("mars.csv"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("\nEvery row is rejected: 'calls-csv' does not read this file as it is.", result.Results, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coverage: replace", "coverage: ersätt", "line 4: 'ersätt' is none of the words that can stand here: replace, append.")]
    [InlineData("fixed: phone", "fixed: fone", "line 6: 'fone' is none of the words that can stand here: unknown, phone, email,")]
    [InlineData("fixed: phone", "column: Kanal, values: { Disk: besök }", "line 6: 'besök' is none of the words that can stand here: unknown, phone, email,")]
    [InlineData("reader: delimited", "definition: { unit: 3 }", "line 3: '3' is none of the words that can stand here: unknown, contact, leg,")]
    public void A_word_that_cannot_stand_in_a_setting_is_answered_with_those_that_can(string from, string to, string message)
    {
        var wrong = Assert.Throws<ExportFormatException>(() => ProfileCatalogue.Parse("egen.yaml", OwnProfile.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains("egen.yaml, " + message, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_profile_of_the_workspace_is_told_with_its_line()
    {
        folder.Write("profiles/egen.yaml", OwnProfile.Replace("reader:", "läsare:", StringComparison.Ordinal));
        var list = await StatsProcess.RunAsync("profiles", "list", "--workspace", folder.Folder);
        Assert.Equal(1, list.ExitCode);
        Assert.Equal($"stats: {folder.PathOf("profiles/egen.yaml")}, line 3: there is no setting 'läsare' here; check the spelling and the indentation.\n", list.Messages);
    }

    public void Dispose() => folder.Dispose();
}
