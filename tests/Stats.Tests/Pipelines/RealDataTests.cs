using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Totals;
using Stats.Functions.Workspaces;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Pipelines;

/// <summary>Whole downloads of two cities' open data; the expected totals were counted in the files by other means.</summary>
public sealed class RealDataTests : IDisposable
{
    private static readonly string[] vancouver = ["contact-centre-metrics_snapshot-2024-09-01.csv", "contact-centre-metrics_snapshot-2024-12.csv"];

    private static readonly Func<SourceId, SubjectNames> unnamed = _ => new(new Dictionary<string, string>(), new Dictionary<string, string>());

    private readonly TestWorkspace folder = new();

    [RealDataFact]
    public async Task Two_downloads_of_Vancouver_in_any_order_and_repeated_are_its_5585_days()
    {
        var contents = new HashSet<string>();
        foreach (var order in new[] { [0, 1], [1, 0], new[] { 1, 0, 0, 1 } })
        {
            var workspace = folder.Open();
            await using var store = SqliteStore.Open(folder.PathOf($"{contents.Count}-{order.Length}{order[0]}.db"));
            await ReadAsync(workspace, store, order.Select(index => RealData.Path("data", "vancouver-311-contact-centre", vancouver[index])));
            contents.Add(await StoreContent.OfAsync(workspace, store));

            Assert.Equal(5_585, (await StoreTotals.OfAsync(store, new([]), unnamed, await store.ReadStreamsAsync(default), [TotalsKey.Day], null, default)).Count(row => row.Counts.Offered > 0));
            Assert.Equal([10_179_345], await OfferedAsync(store));
            Assert.Equal([930_857], await OfferedAsync(store, 2014));
            Assert.Equal([400_896], await OfferedAsync(store, 2023));
        }

        Assert.Single(contents);
    }

    [RealDataFact]
    public async Task Kansas_City_has_80203_requests()
    {
        await using var store = folder.OpenStore();
        await ReadAsync(folder.Open(), store, [RealData.Path("data", "kansas-city-311", "kc311_2007-2020.csv")]);
        Assert.Equal([80_203], await OfferedAsync(store));

        var channels = await StoreTotals.OfAsync(store, new([]), unnamed, await store.ReadStreamsAsync(default), [TotalsKey.Channel], null, default);
        Assert.Equal(11_570, channels.Single(row => row.Keys[0] == "eService").Counts.Offered);
        Assert.Equal(61_154 + 208, channels.Single(row => row.Keys[0] == "phone").Counts.Offered);
    }

    public void Dispose() => folder.Dispose();

    private static async Task ReadAsync(Workspace workspace, IAggregateStore store, IEnumerable<string> paths)
    {
        var pipeline = new Functions.Pipeline(workspace, store);
        foreach (var path in paths)
            await pipeline.IngestAsync(ExportFile.At(new SourceId("stad"), path), null, default);
    }

    private static async Task<IEnumerable<long>> OfferedAsync(SqliteStore store, int? year = null) =>
        (await StoreTotals.OfAsync(store, new([]), unnamed, await store.ReadStreamsAsync(default), [], year is { } one ? new(new(one, 1, 1), new(one, 12, 31)) : null, default)).Select(row => row.Counts.Offered);
}
