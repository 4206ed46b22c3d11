using System.Text;
using Stats.Functions.Store;
using Stats.Tests.Azure;
using Stats.Tests.Pipelines;
using Stats.Tests.Workspaces;
using Xunit.Abstractions;

namespace Stats.Tests.Triggers;

/// <summary>Handlers that work on the same inbox, table and pages at once.</summary>
public sealed class ManyWorkersTests(ITestOutputHelper output)
{
    private const int Workers = 8;
    private const int MostKills = 3;
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    [AzuriteFact]
    public async Task Many_workers_some_of_them_killed_leave_the_store_and_the_pages_that_one_leaves()
    {
        await using var team = await WorkerTeam.StartAsync(Workers);
        var (rounds, failures) = (0, new List<string>());
        foreach (var seed in Rounds.Seeds(usual: 20))
        {
            // But for the list that is kept by hand: the copies of it are dated by their file times, which nobody can set in a blob container.
            var exports = AnyExports.From(seed).Where(export => export.Source != "handelser").ToList();
            try
            {
                using var time = new CancellationTokenSource(longest);
                await team.WorkAsync(exports, seed, MostKills, time.Token);
                Assert.Equal(await ExpectedAsync(exports), await ActualAsync(team));
            }
            catch (Exception failure)
            {
                failures.Add($"STATS_SEED={seed}: {failure.GetType().Name} {failure.Message}");
            }

            rounds++;
        }

        output.WriteLine($"{rounds} rounds, {team.KillCount} kills at work, {failures.Count} failures.");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.True(team.KillCount > 0 || rounds < 5, "No handler was killed while it worked.");
    }

    [AzuriteFact]
    public async Task An_export_on_which_each_try_is_killed_ends_in_quarantine_with_a_note_and_the_pages_tell()
    {
        var cloud = await CloudWorkspace.NewAsync();
        await using var host = await FunctionsHost.StartAsync(cloud.Connection, cloud.Environment);
        var rows = Enumerable.Range(0, 100_000).Select(i => $"2025-03-{1 + (i % 28):00};{i % 24:00}:{i % 60:00}:00;Växel {i % 7};{i % 90};60;Besvarat");
        await cloud.DropAsync(Export.Calls("stor.csv", rows));
        await host.FireTimerAsync("ScanInbox");
        for (var tries = 1; tries <= 5; tries++)
        {
            var delivery = host.DeliverAsync();
            await Task.Delay(100);
            host.Handler.Kill();
            await delivery;
            await host.Handler.WaitForExitAsync();
            await host.StartHandlerAsync();
        }

        Assert.Equal(Enumerable.Repeat(("IngestExport", 502), 5), host.Answers.Where(answer => answer.Function == "IngestExport"));
        await host.DeliverAllAsync();
        Assert.Equal(["telefoni/stor.csv", "telefoni/stor.csv.why.txt"], await cloud.FilesAsync("quarantine"));
        Assert.Empty(await cloud.FilesAsync("inbox"));
        Assert.Contains("stor.csv", await cloud.ReadAsync("site/datakvalitet.html"), StringComparison.Ordinal);
    }

    /// <summary>What one worker, who reads one export after another and is never disturbed, makes of them.</summary>
    private static async Task<string> ExpectedAsync(List<Export> exports)
    {
        using var folder = new TestWorkspace();
        exports.ForEach(folder.Drop);
        await folder.IngestAsync();
        await using var installation = folder.OpenInstallation();
        await installation.RefreshAsync(default);
        return await ContentAsync(
            installation.Store, [], folder.Files("archive"), [], [.. folder.Files("site").Select(page => (page, folder.Read($"site/{page}")))]);
    }

    private static async Task<string> ActualAsync(WorkerTeam team)
    {
        var cloud = team.Cloud;
        await using var store = await TableStore.OpenAsync(cloud.Account, cloud.Organisation);
        var pages = new List<(string, string)>();
        foreach (var page in await cloud.FilesAsync("site"))
            pages.Add((page, await cloud.ReadAsync($"site/{page}")));
        return await ContentAsync(store, await cloud.FilesAsync("inbox"), await cloud.FilesAsync("archive"), await cloud.FilesAsync("quarantine"), pages);
    }

    private static async Task<string> ContentAsync(
        IAggregateStore store, string[] inbox, string[] archive, string[] quarantine, List<(string Path, string Text)> pages)
    {
        var content = new StringBuilder();
        content.AppendLine($"inbox: {string.Join(' ', inbox)}").AppendLine($"archive: {string.Join(' ', archive)}").AppendLine($"quarantine: {string.Join(' ', quarantine)}");
        content.Append(await StoreContent.OfAsync(store));
        foreach (var (path, text) in pages)
            content.AppendLine(path).AppendLine(text);
        return content.ToString();
    }
}
