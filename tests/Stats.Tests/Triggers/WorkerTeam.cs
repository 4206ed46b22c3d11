using System.Diagnostics;
using System.Net.Sockets;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Functions.Inbox;
using Stats.Functions.Store;
using Stats.Functions.Triggers;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Triggers;

/// <summary>Functions hosts on one account, each delivering in a loop of its own. Their handlers live on from round to round, but for those that are killed.</summary>
internal sealed class WorkerTeam : IAsyncDisposable
{
    /// <summary>How long one without work waits before it looks again, at most, in milliseconds: shorter takes the time of those that work.</summary>
    private const int LongestPause = 300;

    private static readonly string[] queues = ["exports", "exports-poison", "refresh", "refresh-poison"];
    private readonly CloudWorkspace cloud;
    private readonly FunctionsHost[] hosts;
    private int killsLeft;
    private int killCount;

    private WorkerTeam(CloudWorkspace cloud, FunctionsHost[] hosts) => (this.cloud, this.hosts) = (cloud, hosts);

    /// <summary>How many handlers were killed while they worked.</summary>
    public int KillCount => killCount;

    public CloudWorkspace Cloud => cloud;

    public static async Task<WorkerTeam> StartAsync(int workers)
    {
        var cloud = await CloudWorkspace.NewAsync();
        var hosts = new FunctionsHost[workers];

        // A handler that is killed soon is better compiled fast than well.
        var environment = new Dictionary<string, string>(cloud.Environment) { ["DOTNET_TC_QuickJitForLoops"] = "1" };
        for (var i = 0; i < workers; i++)
            hosts[i] = await FunctionsHost.StartAsync(cloud.Connection, environment);
        return new(cloud, hosts);
    }

    /// <summary>Drops exports while all work, sends some messages twice, kills some handlers, and ends when nothing is left to do.</summary>
    /// <param name="exports">The exports.</param>
    /// <param name="seed">Decides when what happens, as far as a test can.</param>
    /// <param name="mostKills">Fewer than a message is tried, so that none is given up.</param>
    /// <param name="stop">Ends a round that does not end.</param>
    public async Task WorkAsync(IReadOnlyList<Export> exports, int seed, int mostKills, CancellationToken stop)
    {
        await EmptyAsync(stop);
        killsLeft = mostKills;
        var dropped = DropAsync(exports, new(seed), stop);
        await Task.WhenAll(hosts.Select((host, number) => WorkAsync(host, new(seed * 100 + number), dropped, stop)).Append(dropped));

        // What a scan sent when the others had ended already.
        await hosts[0].DeliverAllAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    private async Task DropAsync(IReadOnlyList<Export> exports, Random random, CancellationToken stop)
    {
        foreach (var export in exports)
        {
            await cloud.DropAsync(export);
            if (random.Next(3) == 0)
                await Task.Delay(random.Next(60), stop);
        }

        foreach (var waiting in await new BlobInbox(cloud.Container).WaitingAsync(stop))
        {
            for (var copies = random.Next(3); copies > 0; copies--)
                await hosts[0].Queue("exports").SendMessageAsync(ExportMessage.Of(waiting).ToJson(), stop: stop);
        }
    }

    private async Task WorkAsync(FunctionsHost host, Random random, Task dropped, CancellationToken stop)
    {
        var usual = TimeSpan.FromMilliseconds(50);
        for (var isWork = true; isWork || !dropped.IsCompleted || !await IsDoneAsync(); stop.ThrowIfCancellationRequested())
        {
            if (host.Handler.HasExited)
                await RestartAsync(host);
            if (random.Next(isWork ? 9 : 3) == 0)
                await host.FireTimerAsync(nameof(ScanInbox));
            var time = Stopwatch.StartNew();
            var delivery = host.DeliverAsync();
            if (random.Next(6) == 0 && Interlocked.Decrement(ref killsLeft) >= 0)
                await KillAsync(host, random.NextDouble() * usual, delivery);
            isWork = await delivery;
            usual = isWork ? time.Elapsed : usual;
            if (!isWork)
                await Task.Delay(random.Next(LongestPause), stop);
        }
    }

    private async Task KillAsync(FunctionsHost host, TimeSpan after, Task<bool> delivery)
    {
        await Task.Delay(after);
        if (!delivery.IsCompleted)
            Interlocked.Increment(ref killCount);
        host.Handler.Kill();
        await host.Handler.WaitForExitAsync();
    }

    /// <summary>The port that was free a moment ago may be taken: then it is tried again, as the host does.</summary>
    private static async Task RestartAsync(FunctionsHost host)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await host.StartHandlerAsync();
                return;
            }
            catch (SocketException) when (attempt < 5)
            {
            }
        }
    }

    private async Task<bool> IsDoneAsync() => await MessageCountAsync() == 0 && (await cloud.FilesAsync("inbox")).Length == 0;

    private async Task<long> MessageCountAsync()
    {
        var count = 0L;
        foreach (var queue in queues[..3])
            count += await hosts[0].Queue(queue).GetApproximateMessagesCountAsync();
        return count;
    }

    /// <summary>Forgets the round before. The streams' names stay, since the handlers know that they are there.</summary>
    private async Task EmptyAsync(CancellationToken stop)
    {
        await foreach (var blob in cloud.Container.GetBlobsAsync("", stop))
        {
            if (blob.Name is not ("stats.yaml" or "topics.csv" or "causes.csv" or "coding.csv" or "guidelines.csv" or "changes.csv"))
                await cloud.Container.GetBlobClient(blob.Name).DeleteIfExistsAsync(null, stop);
        }

        var table = cloud.Account.GetTableClient("stats");
        await table.CreateIfNotExistsAsync(stop);
        await foreach (var entity in table.QueryAsync(stop: stop))
        {
            if (!entity.PartitionKey.EndsWith("|streams", StringComparison.Ordinal))
                await table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, global::Azure.ETag.All, stop);
        }
    }
}
