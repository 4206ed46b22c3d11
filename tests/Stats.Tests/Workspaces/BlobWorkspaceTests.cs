using System.Globalization;
using Stats.Functions.Sources;
using Stats.Functions.Workspaces;
using Stats.Tests.Azure;
using Stats.Tests.Triggers;

namespace Stats.Tests.Workspaces;

public sealed class BlobWorkspaceTests
{
    [AzuriteFact]
    public async Task New_settings_are_used_at_the_next_opening_and_unchanged_ones_are_not_fetched_again()
    {
        var cloud = await CloudWorkspace.NewAsync();
        var settings = new BlobWorkspace(cloud.Container);
        var first = await settings.OpenAsync(default);
        Assert.Same(first, await settings.OpenAsync(default));

        await cloud.WriteAsync("stats.yaml", BinaryData.FromString("organisation: Lillköping\n"));
        Assert.Equal("Lillköping", (await settings.OpenAsync(default)).Settings.Organisation);
        Assert.Equal("Storköping", first.Settings.Organisation);
        await cloud.WriteAsync("topics.csv", BinaryData.FromString("source;kind;pattern;topic\n*;queue;Växel;Allmänt\n"));
        Assert.Single((await settings.OpenAsync(default)).Topics().Rules);
    }

    [AzuriteFact]
    public async Task Profiles_of_ones_own_are_read_and_leave_with_their_file()
    {
        var cloud = await CloudWorkspace.NewAsync();
        var settings = new BlobWorkspace(cloud.Container);
        var profile = (await settings.OpenAsync(default)).Profiles.Find("calls-csv");
        Assert.NotNull(profile);
        await cloud.WriteAsync("profiles/egna-samtal.yaml", BinaryData.FromString("""
            id: egna-samtal
            title: Egna samtal
            counts: { sv: Samtal., en: Calls. }
            reader: delimited
            coverage: replace
            time: { columns: [Dag], formats: ["yyyy-MM-dd"] }
            channel: { fixed: phone }
            subject: { kind: queue, columns: [Kö] }
            """));
        foreach (var ignored in new[] { "profiles/", "profiles/gamla/samtal.yaml", "profiles/.dold.yaml" })
            await cloud.WriteAsync(ignored, BinaryData.FromString(""));
        Assert.Equal("Egna samtal", (await settings.OpenAsync(default)).Profiles.Find("egna-samtal")?.Title);
        await cloud.Container.GetBlobClient("profiles/egna-samtal.yaml").DeleteIfExistsAsync();
        Assert.Null((await settings.OpenAsync(default)).Profiles.Find("egna-samtal"));
    }

    [AzuriteFact]
    public async Task What_is_missing_of_a_workspace_is_made_and_what_is_there_is_never_written_over()
    {
        var cloud = await CloudWorkspace.NewAsync();
        await cloud.Container.GetBlobClient("topics.csv").DeleteIfExistsAsync();
        var settings = new BlobWorkspace(cloud.Container);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => settings.CreateIfNotExistsAsync(default)));
        Assert.Equal(TestWorkspace.Settings, await cloud.ReadAsync("stats.yaml"));
        Assert.Empty((await settings.OpenAsync(default)).Topics().Rules);
        Assert.NotEqual("", await cloud.ReadAsync("topics.csv"));
    }

    [AzuriteFact]
    public async Task Callers_at_once_get_settings_that_are_whole_while_they_change()
    {
        var cloud = await CloudWorkspace.NewAsync();
        var settings = new BlobWorkspace(cloud.Container);
        var numbers = Enumerable.Range(1, 10).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var changing = Task.Run(async () =>
        {
            foreach (var number in numbers)
                await cloud.WriteAsync("stats.yaml", BinaryData.FromString($"organisation: Kommun {number}\n# {new string('x', 20_000)}\ntoday: 2025-04-01\n"));
        });
        var names = new List<string>();
        while (!changing.IsCompleted)
        {
            foreach (var workspace in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => settings.OpenAsync(default))))
                names.Add($"{workspace.Settings.Organisation} {workspace.Today:R}");
        }

        await changing;
        Assert.Empty(names.Except([.. numbers.Select(number => $"Kommun {number} 2025-04-01"), "Storköping 2025-04-01"]));
        Assert.Equal("Kommun 10", (await settings.OpenAsync(default)).Settings.Organisation);
    }

    [AzuriteTheory]
    [InlineData("stats.yaml", "organisation: A\nzone: Sverige\n", "kommunen/stats.yaml, line 2: there is no time zone 'Sverige'. Use a name such as Europe/Stockholm.")]
    [InlineData("topics.csv", "source;kind;pattern;topic\n*;kö;Växel;Allmänt\n", "kommunen/topics.csv, line 2: ")]
    public async Task A_mistake_is_told_with_the_container_and_the_line_until_it_is_mended(string file, string text, string told)
    {
        var cloud = await CloudWorkspace.NewAsync();
        var settings = new BlobWorkspace(cloud.Container);
        var good = await settings.OpenAsync(default);
        await cloud.WriteAsync(file, BinaryData.FromString(text));
        for (var time = 0; time < 2; time++)
            Assert.StartsWith(told, (await Assert.ThrowsAsync<ExportFormatException>(() => settings.OpenAsync(default))).Message, StringComparison.Ordinal);
        await cloud.WriteAsync(file, BinaryData.FromString(file == "stats.yaml" ? "organisation: B\n" : ""));
        Assert.NotSame(good, await settings.OpenAsync(default));
    }
}
