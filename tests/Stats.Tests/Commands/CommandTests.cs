using System.Text.Json.Nodes;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private static readonly string[] commands = ["init", "ingest", "report", "run", "serve", "totals", "profiles", "demo"];

    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task From_an_empty_folder_to_totals()
    {
        var made = folder.PathOf("kommun");
        var init = await StatsProcess.RunAsync("init", made);
        Assert.Equal((0, $"{made}/stats.yaml\n{made}/topics.csv\n{made}/causes.csv\n{made}/coding.csv\n{made}/guidelines.csv\n{made}/changes.csv\n"), (init.ExitCode, init.Results));
        Assert.Contains($"run: stats run {made}", init.Messages, StringComparison.Ordinal);

        folder.Write("kommun/inbox/telefoni/mars.csv", Calls().Content);
        var run = await StatsProcess.RunAsync("run", made);
        Assert.Equal((0, $"{made}/site/index.html\n"), (run.ExitCode, run.Results));
        Assert.True(File.Exists(run.Results.Trim()));
        Assert.Contains("calls-csv", run.Messages, StringComparison.Ordinal);

        var json = await StatsProcess.RunAsync("totals", made, "--by", "topic,year", "--json");
        Assert.Equal((0, ""), (json.ExitCode, json.Messages));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""[{"topic":"unmapped","year":"2025","offered":3,"handled":2,"abandoned":1,"waitSeconds":50,"handleSeconds":150}]"""),
            JsonNode.Parse(json.Results)));

        var csv = await StatsProcess.RunAsync("totals", made, "--by", "day", "--from", "2025-03-11", "--csv");
        Assert.Equal("\uFEFFday;offered;handled;abandoned;waitSeconds;handleSeconds\n2025-03-11;1;0;1;0;0\n", csv.Results);

        var again = await StatsProcess.RunAsync("run", made);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("No new exports.\nThe pages are as they were.\n", again.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_quarantine_is_exit_code_2_and_the_others_are_read()
    {
        folder.Drop(Calls());
        folder.Drop(Export.Of("telefoni", "rapport.csv", "a;b", "1;2"));
        var run = await StatsProcess.RunAsync("run", folder.Folder);

        Assert.Equal((2, $"{folder.Folder}/site/index.html\n"), (run.ExitCode, run.Results));
        Assert.Contains("Quarantined telefoni/rapport.csv: rapport.csv fits none of the ", run.Messages, StringComparison.Ordinal);
        Assert.Equal(["telefoni/mars.csv"], folder.Files("archive"));
    }

    [Fact]
    public async Task Rejected_rows_are_told_by_line_and_reason_and_are_no_failure()
    {
        folder.Drop(Export.Calls("mars.csv", "2025-03-10;08:00:00;Växel;30;60;Besvarat", "igår;08:00:00;Växel;30;60;Besvarat"));
        var ingest = await StatsProcess.RunAsync("ingest", folder.Folder);

        Assert.Equal((0, ""), (ingest.ExitCode, ingest.Results));
        Assert.Contains("Rejected telefoni/mars.csv, line 3: ", ingest.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("igår", ingest.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_reports_the_calls_of_another_is_left_out_of_totals_and_this_is_said()
    {
        folder.Write("stats.yaml", TestWorkspace.Settings + "sources:\n  telefoni: {}\n  ace: { sameContactsAs: telefoni }\n");
        await folder.IngestAsync(Calls(), Calls() with { Source = "ace" });
        var csv = await StatsProcess.RunAsync("totals", folder.Folder, "--by", "source", "--csv");

        Assert.Equal("\uFEFFsource;offered;handled;abandoned;waitSeconds;handleSeconds\ntelefoni;3;2;1;50;150\n", csv.Results);
        Assert.Equal("ace/calls-csv is left out: it reports the same contacts as telefoni/calls-csv. The data-quality page compares them.\n", csv.Messages);
    }

    [Fact]
    public async Task Warnings_of_a_profile_are_told_when_its_exports_are_read_and_kept_for_the_report()
    {
        folder.Write("profiles/egen.yaml", """
            id: egen
            title: Egen
            time: { columns: [Dag], formats: [yyyy-MM-dd] }
            channel: { fixed: phone }
            warnings:
              - { column: Kanal, in: [Telefonsamtal], sv: Telefon är förvalt., en: Telephone is the default. }
            """);
        folder.Drop(Export.Of("arenden", "mars.csv", "Dag;Kanal", "2025-03-10;Telefonsamtal", "2025-03-10;Webb", "2025-03-11;Telefonsamtal"));
        var shown = await StatsProcess.RunAsync("profiles", "try", folder.PathOf("inbox/arenden/mars.csv"), "--workspace", folder.Folder);
        var run = await StatsProcess.RunAsync("run", folder.Folder);

        Assert.Contains("Note on 2 of 3 rows used: Telephone is the default.\n", shown.Results, StringComparison.Ordinal);
        Assert.Contains("Note on arenden: 2 of 3 rows used: Telephone is the default.\n", run.Messages, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""[{"swedish":"Telefon är förvalt.","english":"Telephone is the default.","rowCount":2}]"""),
            JsonNode.Parse(folder.Read("site/report.json"))!["sources"]![0]!["reading"]!["warnings"]));
    }

    [Fact]
    public async Task Misplaced_files_are_told()
    {
        folder.Write("inbox/mars.csv", Calls().Content);
        var ingest = await StatsProcess.RunAsync("ingest", folder.Folder);
        Assert.Equal(0, ingest.ExitCode);
        Assert.Contains("inbox/mars.csv lies beside the source folders", ingest.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'colour'", "totals", "--by", "colour")]
    [InlineData("'1'", "totals", "--by", "1")]
    [InlineData("--from: '1 mars' is not a day. Write it as 2026-03-31.", "totals", "--from", "1 mars")]
    [InlineData("--from lies after --to.", "totals", "--from", "2025-03-02", "--to", "2025-03-01")]
    [InlineData("There is no profile 'cisco'. `stats profiles list` shows them.", "profiles", "show", "cisco")]
    [InlineData("There is no file ingen.csv.", "profiles", "try", "ingen.csv")]
    public async Task A_mistake_is_exit_code_1_and_one_message(string message, params string[] arguments)
    {
        var result = await StatsProcess.RunAsync(arguments[0] == "totals" ? [.. arguments, folder.Folder] : arguments);
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.StartsWith("stats: ", result.Messages, StringComparison.Ordinal);
        Assert.Contains(message, result.Messages, StringComparison.Ordinal);
        Assert.Equal(1, result.Messages.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("ingest")]
    [InlineData("report")]
    [InlineData("totals")]
    [InlineData("serve")]
    public async Task A_folder_that_is_no_workspace_is_left_as_it_is(string command)
    {
        var empty = Directory.CreateDirectory(folder.PathOf("tom")).FullName;
        var result = await StatsProcess.RunAsync(command, empty);
        Assert.Equal((1, ""), (result.ExitCode, result.Results));
        Assert.StartsWith($"stats: {empty} is not a workspace: it has no stats.yaml.", result.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(empty));
    }

    [Fact]
    public async Task An_unknown_command_is_exit_code_1()
    {
        var result = await StatsProcess.RunAsync("rapport");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("rapport", result.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var help = await StatsProcess.RunAsync("--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Messages));
        Assert.All(commands, command => Assert.Contains($"\n  {command} ", help.Results, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_demo_is_never_made_over_something_else()
    {
        var demo = await StatsProcess.RunAsync("demo", folder.Folder);
        Assert.Equal((1, $"stats: {folder.Folder} exists and is no demo. Name a new folder: stats demo DIR\n"), (demo.ExitCode, demo.Messages));
        Assert.Equal(TestWorkspace.Settings, folder.Read("stats.yaml"));
    }

    [Fact]
    public async Task Two_processes_on_one_inbox_leave_what_one_leaves()
    {
        Export[] exports = [.. Enumerable.Range(10, 12).Select(day => Export.Calls($"{day}.csv", $"2025-03-{day};08:00:00;Växel;30;60;Besvarat"))];
        using var whole = new TestWorkspace();
        await whole.IngestAsync(exports);

        Array.ForEach(exports, folder.Drop);
        var results = await Task.WhenAll(StatsProcess.RunAsync("ingest", folder.Folder), StatsProcess.RunAsync("ingest", folder.Folder));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Results)));
        Assert.Equal(whole.Files("archive"), folder.Files("archive"));
        Assert.Equal(await whole.ContentAsync(), await folder.ContentAsync());
    }

    public void Dispose() => folder.Dispose();

    private static Export Calls() => Export.Calls(
        "mars.csv", "2025-03-10;08:00:00;Växel;30;60;Besvarat", "2025-03-10;09:00:00;Växel;20;90;Besvarat", "2025-03-11;08:00:00;Växel;10;;Tappat");
}
