using Stats.Analytics.Contacts;
using Stats.Functions.Commands;
using Stats.Functions.Store;
using Stats.Tests.Store;
using Stats.Tests.Workspaces;
using Text = Stats.Tests.Contacts.Text;

namespace Stats.Tests.Pipelines;

public sealed class CrashTests
{
    private static readonly Export[] exports =
    [
        Export.Calls("a.csv", "2025-03-10;08:00:00;Växel;30;60;Besvarat", "2025-03-12;08:00:00;Växel;30;60;Besvarat"),
        Export.Calls("b.csv", "2025-03-12;08:00:00;Växel;30;60;Besvarat", "2025-03-12;16:00:00;Avfall;90;;Tappat"),
        Export.Of("vaxel", "queue_log.1", "1741590000|1741590000.1|vaxel|NONE|ENTERQUEUE||070|1", "1741590030|1741590000.1|vaxel|a|CONNECT|30|x|2"),
        Export.Of("vaxel", "queue_log", "1741590090|1741590000.1|vaxel|a|COMPLETEAGENT|30|60|1", "1741676400|1741676400.2|vaxel|NONE|ENTERQUEUE||070|1"),
    ];

    [Fact]
    public async Task A_crash_before_any_write_leaves_whole_days_and_the_next_run_makes_up_for_it()
    {
        using var folder = new TestWorkspace();
        var workspace = folder.Open();
        var versions = new HashSet<string>();
        string expected;
        await using (var store = SqliteStore.Open(folder.PathOf("whole.db")))
        {
            foreach (var export in exports)
            {
                await Line.IngestAsync(workspace, store, [export]);
                versions.UnionWith(await DaysAsync(store));
            }

            expected = await StoreContent.OfAsync(workspace, store);
        }

        var crashes = 0;
        for (var crashed = true; crashed; crashes++)
        {
            var path = folder.PathOf($"{crashes}.db");
            var left = crashes;
            await using (var store = SqliteStore.Open(path, _ => Crash.When(left-- == 0)))
                crashed = await Crash.HappensAsync(() => Line.IngestAsync(workspace, store, exports));

            await using var again = SqliteStore.Open(path);
            Assert.All(await DaysAsync(again), day => Assert.Contains(day, versions));
            await Line.IngestAsync(workspace, again, exports);
            Assert.Equal(expected, await StoreContent.OfAsync(workspace, again));
        }

        Assert.InRange(crashes, 30, 200);
    }

    [Fact]
    public async Task A_crash_between_publishing_receipt_and_archive_leaves_the_file_in_the_inbox_to_be_read_again()
    {
        using var whole = new TestWorkspace();
        await whole.IngestAsync(exports);

        for (var receipts = 0; receipts < exports.Length; receipts++)
        {
            using var folder = new TestWorkspace();
            Array.ForEach(exports, folder.Drop);
            var left = receipts;
            await using (var installation = folder.OpenInstallation(what => Crash.When(what == "receipt" && left-- == 0)))
                Assert.True(await Crash.HappensAsync(() => Ingest.RunAsync(installation, default)));
            Assert.Equal(exports.Length - receipts, folder.Files("inbox").Length);

            Assert.Equal(0, await folder.IngestAsync());
            Assert.Equal(whole.Files("archive"), folder.Files("archive"));
            Assert.Equal(await whole.ContentAsync(), await folder.ContentAsync());
        }
    }

    [Fact]
    public async Task A_crash_between_receipt_and_archive_counts_nothing_twice()
    {
        using var whole = new TestWorkspace();
        await whole.IngestAsync(exports);
        using var folder = new TestWorkspace();
        await using (var store = folder.OpenStore())
            await Line.IngestAsync(folder.Open(), store, exports);

        Array.ForEach(exports, folder.Drop);
        Assert.Equal(0, await folder.IngestAsync());
        Assert.Empty(folder.Files("inbox"));
        Assert.Equal(await whole.ContentAsync(), await folder.ContentAsync());
    }

    private static async Task<List<string>> DaysAsync(SqliteStore store)
    {
        var days = new List<DayFacts>();
        foreach (var stream in await store.ReadStreamsAsync(default))
            days.AddRange(await StoreContent.DaysAsync(store, stream));
        return days.ConvertAll(Text.Of);
    }
}
