using System.Text;
using System.Text.Json;
using Stats.Analytics.Contacts;
using Stats.Functions;
using Stats.Functions.Inbox;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;
using Text = Stats.Tests.Contacts.Text;

namespace Stats.Tests.Workspaces;

/// <summary>All that a store holds, as text: equal texts, equal stores. Only how often a day was published is left out: it tells of the order.</summary>
internal static class StoreContent
{
    private static readonly NodaTime.DateInterval always = new(new(1990, 1, 1), new(2100, 12, 31));

    /// <summary>The store, and the report that is made from it.</summary>
    public static async Task<string> OfAsync(Workspace workspace, IAggregateStore store) =>
        await OfAsync(store) + await ReportAsync(workspace, store);

    public static async Task<string> OfAsync(IAggregateStore store)
    {
        var content = new StringBuilder();
        foreach (var stream in await store.ReadStreamsAsync(default))
        {
            var manifests = await store.ReadManifestsAsync(stream, always, default);
            foreach (var facts in await DaysAsync(store, stream))
            {
                var manifest = manifests[facts.Day];
                var ledger = manifest.Ledger is { } rows ? Convert.ToHexString(AggregateCodec.Write(rows)) : "";
                content.Append(stream).Append(' ').Append(Text.Of(facts)).Append(' ').Append(manifest.Rank).Append(' ').AppendLine(ledger);
            }
        }

        foreach (var receipt in await store.ReadReceiptsAsync(default))
            content.AppendLine(JsonSerializer.Serialize(receipt, StatsJson.Compact));
        return content.ToString();
    }

    public static async Task<string> ReportAsync(Workspace workspace, IAggregateStore store)
    {
        var quarantined = await new FolderInbox(workspace.Inbox, workspace.Archive, workspace.Quarantine).QuarantinedAsync(default);
        return JsonSerializer.Serialize(await new Pipeline(workspace, store).AnalyseAsync(workspace.Today, quarantined, default), StatsJson.Indented);
    }

    public static async Task<List<DayFacts>> DaysAsync(IAggregateStore store, StreamId stream, NodaTime.DateInterval? days = null)
    {
        var all = new List<DayFacts>();
        await foreach (var facts in store.ReadFactsAsync(stream, days, default))
            all.Add(facts);
        return all;
    }
}
