using Stats.Functions.Commands;
using Stats.Tests.Azure;
using Stats.Tests.Sources;
using Stats.Tests.Workspaces;
using Export = Stats.Tests.Workspaces.Export;

namespace Stats.Tests.Triggers;

/// <summary>From exports in the inbox's blobs, through timers and queues, to the site's blobs.</summary>
public sealed class EndToEndTests
{
    private const string Topics = "source;kind;pattern;topic\ntelefoni;queue;Växel;Växeln\n";

    [AzuriteFact]
    public async Task The_site_in_the_cloud_is_the_local_one_to_the_byte()
    {
        var exports = Exports();
        Assert.InRange(exports.Count, 40, 200);
        using var local = new TestWorkspace(TestWorkspace.Settings, Topics);
        exports.ForEach(local.Drop);
        Assert.Equal(Cli.SomeQuarantined, await RunCommand.RunAsync(local.Folder, default));

        var cloud = await CloudWorkspace.NewAsync(TestWorkspace.Settings, Topics);
        await using var host = await FunctionsHost.StartAsync(cloud.Connection, cloud.Environment);
        foreach (var export in exports)
            await cloud.DropAsync(export);
        await host.FireTimerAsync("ScanInbox");
        await host.DeliverAllAsync();
        await host.FireTimerAsync("RefreshDashboards");

        Assert.DoesNotContain(host.Answers, answer => answer.Status != 200);
        Assert.Empty(await cloud.FilesAsync("inbox"));
        Assert.Equal(local.Files("archive"), await cloud.FilesAsync("archive"));
        Assert.Equal(local.Files("quarantine"), await cloud.FilesAsync("quarantine"));
        Assert.Equal(local.Files("site"), await cloud.FilesAsync("site"));
        foreach (var file in local.Files("site"))
            Assert.Equal(local.Read("site/" + file), await cloud.ReadAsync("site/" + file));

        // Again: nothing is counted twice.
        foreach (var export in exports)
            await cloud.DropAsync(export);
        await host.FireTimerAsync("ScanInbox");
        await host.FireTimerAsync("ScanInbox");
        await host.DeliverAllAsync();
        foreach (var file in local.Files("site"))
            Assert.Equal(local.Read("site/" + file), await cloud.ReadAsync("site/" + file));
    }

    /// <summary>The golden exports of every system, each kind as a source of its own, and one that cannot be read.</summary>
    private static List<Export> Exports() =>
    [
        .. GoldenExportTests.Names.Select(name => new Export(GoldenExportTests.ProfileOf(name), Path.GetFileName(name), GoldenExportTests.Bytes(name))),
        Export.Of("telefoni", "brev.csv", "Hej", "Tack för senast"),
        Export.Calls("mars.csv", "2025-03-10;08:00:00;Växel;30;60;Besvarat", "2025-03-11;08:00:00;Växel;30;60;Tappat"),
    ];
}
