using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions;
using Stats.Functions.Inbox;
using Stats.Functions.Publishing;
using Stats.Functions.Store;
using Stats.Tests.Store;
using Stats.Tests.Workspaces;
using Text = Stats.Tests.Contacts.Text;

namespace Stats.Tests.Retention;

/// <summary>What is deleted by rule, whatever store it is deleted from.</summary>
public abstract class DeletionsContract : IDisposable
{
    private const string Settings = TestWorkspace.Settings + "sources: { arenden: { profile: zendesk-tickets } }\nretention:\n  ";
    private const string Header = "Id,Created at,Via,Ticket type,First reply time in minutes,Status,Group,Solved at";
    private const string Forgotten = "a row of a day whose pseudonyms have been deleted by rule, so that it cannot be told from those known";

    private static readonly Instant endOfMarch = Instant.FromUtc(2025, 3, 31, 12, 0);
    private static readonly StreamId cases = new(new("arenden"), "zendesk-tickets");
    private static readonly DateInterval march = new(new(2025, 3, 1), new(2025, 3, 31));
    private static readonly string[] rows =
    [
        "7,2025-03-10 08:00:00 +0100,Email,Bygglov,30,Solved,Miljö,2025-03-12 09:00:00 +0100",
        "8,2025-03-10 08:00:00 +0100,Chat,Bygglov,10,Open,Miljö,",
        "9,2025-03-20 08:00:00 +0100,Email,Skola,30,Open,Barn,",
    ];

    private readonly TestWorkspace folder = new();

    [StoreFact]
    public async Task Without_rules_nothing_is_deleted()
    {
        await IngestAsync("mars.csv", rows);
        var before = await ContentAsync();
        Assert.Empty(await DeleteAsync("", endOfMarch));
        Assert.Equal(before, await ContentAsync());
    }

    [StoreFact]
    public async Task Days_lose_their_pseudonyms_and_keep_their_sums_and_the_report_is_the_same()
    {
        await IngestAsync("mars.csv", rows);
        var (report, contacts) = (await ReportAsync(), (await DaysAsync()).Select(day => Text.Of(day.Contacts)).ToList());

        Assert.Equal(
            [new DeletionRecord("2025-03-31T12:00:00Z", "pseudonyms: 15d", "pseudonyms of days", cases.Source, 1)], await DeleteAsync("pseudonyms: 15d", endOfMarch));

        await using var store = await OpenStoreAsync();
        var manifests = await store.ReadManifestsAsync(cases, march, default);
        Assert.Null(manifests[new(2025, 3, 10)].Ledger);
        Assert.Single(manifests[new(2025, 3, 20)].Ledger!.Entries);
        var days = await DaysAsync();
        Assert.Equal(contacts, days.Select(day => Text.Of(day.Contacts)));
        Assert.Equal(2, days[0].Cases.Count);
        Assert.All(days[0].Cases, one => Assert.InRange(one.Key, 0UL, 1UL << 40));
        Assert.InRange(Assert.Single(days[1].Cases).Key, 1UL << 40, ulong.MaxValue);
        Assert.Equal(report, await ReportAsync());
    }

    [StoreFact]
    public async Task The_last_day_that_a_rule_keeps_is_kept()
    {
        await IngestAsync("mars.csv", rows);
        Assert.Empty(await DeleteAsync("pseudonyms: 21d", endOfMarch));
        Assert.Single(await DeleteAsync("pseudonyms: 20d", endOfMarch));
    }

    [StoreFact]
    public async Task What_an_export_adds_to_a_day_without_pseudonyms_is_ignored_and_counted()
    {
        await IngestAsync("mars.csv", rows);
        await DeleteAsync("pseudonyms: 15d", endOfMarch);
        var before = (await DaysAsync()).Select(Text.Of).ToList();

        var ignored = await IngestAsync("mars igen.csv", [.. rows, "10,2025-03-10 09:00:00 +0100,Email,Bygglov,30,Open,Miljö,", "11,2025-03-21 09:00:00 +0100,Email,Skola,1,Open,Barn,"]);
        Assert.Equal(3, ignored[Forgotten]);
        var after = await DaysAsync();
        Assert.Equal(before, after[..2].Select(Text.Of));
        Assert.Equal(new(2025, 3, 21), after[2].Day);
    }

    [StoreFact]
    public async Task Old_days_are_deleted_whole()
    {
        await IngestAsync("mars.csv", rows);
        Assert.Equal([new DeletionRecord("2025-03-31T12:00:00Z", "days: 15d", "days", cases.Source, 1)], await DeleteAsync("days: 15d", endOfMarch));
        Assert.Equal(new(2025, 3, 20), Assert.Single(await DaysAsync()).Day);

        // Nothing tells that the day was there: an old export brings it back, until the rule is followed again.
        Assert.DoesNotContain(Forgotten, await IngestAsync("igen.csv", rows));
        Assert.Equal(2, (await DaysAsync()).Count);
    }

    [StoreFact]
    public async Task Files_are_deleted_by_the_day_they_came()
    {
        await IngestAsync("mars.csv", rows);
        folder.Write("quarantine/webb/fel.csv", "x");
        folder.Write("quarantine/webb/fel.csv.why.txt", "x");
        var later = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(20);
        Assert.Empty(await DeleteAsync("archive: 21d", later));
        Assert.Equal(
            ["archive: 19d files arenden 1", "quarantine: 2d files webb 1"],
            (await DeleteAsync("quarantine: 2d\n  archive: 19d", later)).Select(one => $"{one.Rule} {one.What} {one.Source} {one.Count}"));
        Assert.Empty(folder.Files("archive").Concat(folder.Files("quarantine")));
        Assert.Equal(2, (await DaysAsync()).Count);
    }

    [StoreFact]
    public async Task Doing_it_again_deletes_nothing_more_and_records_are_kept_in_order()
    {
        await IngestAsync("mars.csv", rows);
        const string Rules = "archive: 1d\n  pseudonyms: 5d\n  days: 15d";
        var now = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(20);
        var first = await DeleteAsync(Rules, Instant.FromUtc(2025, 3, 24, 0, 0));
        var second = await DeleteAsync(Rules, endOfMarch);
        var third = await DeleteAsync(Rules, now);
        Assert.Equal(["pseudonyms of days 1"], first.Select(one => $"{one.What} {one.Count}"));
        Assert.Equal(["pseudonyms of days 1", "days 1"], second.Select(one => $"{one.What} {one.Count}"));
        Assert.Equal(["files 1", "days 1"], third.Select(one => $"{one.What} {one.Count}"));
        Assert.Empty(await DeleteAsync(Rules, now));

        await using var store = await OpenStoreAsync();
        Assert.Equal([.. first, .. second, .. third], await store.ReadDeletionsAsync(default));
        Assert.Empty(await DaysAsync());
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the store of this test.</summary>
    protected abstract Task<IAggregateStore> OpenStoreAsync();

    protected string PathOf(string path) => folder.PathOf(path);

    private async Task<Installation> OpenAsync()
    {
        var workspace = folder.Open();
        return new(workspace, new FolderInbox(workspace.Inbox, workspace.Archive, workspace.Quarantine), await OpenStoreAsync(), new FolderSite(workspace.Site));
    }

    /// <returns>How many rows were ignored, by the reason.</returns>
    private async Task<IReadOnlyDictionary<string, long>> IngestAsync(string name, string[] rows)
    {
        folder.Write("stats.yaml", Settings);
        folder.Drop(Export.Of("arenden", name, rows.Prepend(Header)));
        await using var installation = await OpenAsync();
        return Assert.Single((await installation.TakeAsync(Assert.Single(await installation.Inbox.WaitingAsync(default)), null, default)).Read!.Receipts).Ignored;
    }

    private async Task<IReadOnlyList<DeletionRecord>> DeleteAsync(string rules, Instant now)
    {
        folder.Write("stats.yaml", Settings + rules + "\n");
        await using var installation = await OpenAsync();
        return await Deletions.RunAsync(installation, now, default);
    }

    private async Task<List<DayFacts>> DaysAsync()
    {
        await using var store = await OpenStoreAsync();
        return await StoreContent.DaysAsync(store, cases);
    }

    private async Task<string> ContentAsync()
    {
        await using var store = await OpenStoreAsync();
        return await StoreContent.OfAsync(store);
    }

    private async Task<string> ReportAsync()
    {
        await using var store = await OpenStoreAsync();
        return await StoreContent.ReportAsync(folder.Open(), store);
    }
}
