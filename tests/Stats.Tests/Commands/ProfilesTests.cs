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
        folder.Write("rapport.csv", "Datum;Antal\n2025-03-10;7\n");
        var result = await StatsProcess.RunAsync("profiles", "try", folder.PathOf("rapport.csv"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("No profile fits. Closest:\n", result.Results, StringComparison.Ordinal);
        Assert.Contains(" lacks '", result.Results, StringComparison.Ordinal);
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
