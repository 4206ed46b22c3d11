using System.Net;
using System.Text;
using Stats.Functions.Store;
using Stats.Tests.Azure;
using Stats.Tests.Sources;
using Stats.Tests.Triggers;
using Stats.Tests.Workspaces;
using Export = Stats.Tests.Sources.Export;

namespace Stats.Tests.Privacy;

/// <summary>As <see cref="CanaryTests"/>, for what the handler writes in a storage account: exports of every third system, planted in one of their columns.</summary>
public sealed class CloudCanaryTests
{
    private const string Settings = "organisation: Storköping\ntoday: 2026-12-30\ndomains: [kommun.example]\n";

    [AzuriteFact]
    public async Task What_is_planted_in_exports_and_in_their_names_is_in_no_entity_page_note_reply_or_log()
    {
        var cloud = await CloudWorkspace.NewAsync(Settings);
        var planted = Canary.All.Where(canary => canary.Kind != Canary.NameKind).Select(canary => canary.Planted).ToArray();
        foreach (var (number, export) in GoldenExportTests.Names.DistinctBy(GoldenExportTests.ProfileOf).Where((_, number) => number % 3 == 0).Index())
        {
            var columns = Planting.In(Export.Profile(GoldenExportTests.ProfileOf(export)), GoldenExportTests.Bytes(export)).ToList();
            var name = $"{Path.GetFileNameWithoutExtension(export)} {planted[number % planted.Length]}{Path.GetExtension(export)}";
            await cloud.WriteAsync($"inbox/k{number}/{name}", BinaryData.FromBytes(columns[number % columns.Count].Content));
        }

        await cloud.WriteAsync($"inbox/brev/{planted[0]}.csv", BinaryData.FromString($"Hej {planted[2]}\n"));
        await cloud.WriteAsync($"inbox/{planted[3]}.csv", BinaryData.FromString("x"));
        string said;
        await using (var host = await FunctionsHost.StartAsync(cloud.Connection, cloud.Environment))
        {
            await host.FireTimerAsync("ScanInbox");
            await host.DeliverAllAsync();
            using var health = await host.GetAsync("/api/health?code=host-key");
            await host.FireTimerAsync("SendDigest");
            var digest = Assert.Single(await host.Queue(host.Functions["SendDigest"].QueueOf("digest")).ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1)));
            host.Handler.Kill();
            said = $"{string.Join('\n', host.Logs)}\n{await health.Content.ReadAsStringAsync()}\n{digest.MessageText}\n{await host.Errors}";
        }

        var texts = new List<(string Where, string Text)> { ("said", said) };
        foreach (var path in (await cloud.FilesAsync("site")).Select(path => "site/" + path)
            .Concat((await cloud.FilesAsync("quarantine")).Where(path => path.EndsWith(".why.txt", StringComparison.Ordinal)).Select(path => "quarantine/" + path)))
        {
            var text = await cloud.ReadAsync(path);
            texts.Add((path.StartsWith("site", StringComparison.Ordinal) ? path : "note", path.EndsWith(".html", StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text));
        }

        await foreach (var entity in cloud.Account.GetTableClient("stats").QueryAsync())
            texts.Add(($"entity {entity.PartitionKey} {entity.RowKey}", $"{entity.PartitionKey} {entity.RowKey} {string.Join(' ', entity.Select(property => property.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : property.Value?.ToString()))}"));

        // What is packed in entities.
        await using (var store = await TableStore.OpenAsync(cloud.Account, cloud.Organisation))
            texts.Add(("store", await StoreContent.OfAsync(store)));

        Assert.Equal("", string.Join('\n', texts.SelectMany(one => Canary.LeaksIn(one.Where, one.Text))));

        // All that could leak was there to be seen.
        Assert.InRange((await cloud.FilesAsync("archive")).Length, 10, 1000);
        Assert.Contains(texts, one => one.Where == "note");
        Assert.Contains(texts, one => one.Where == "said" && one.Text.Contains("Read k", StringComparison.Ordinal) && one.Text.Contains('•', StringComparison.Ordinal));
        Assert.Contains(texts, one => one.Where == "store" && one.Text.Contains('•', StringComparison.Ordinal));
        Assert.Contains(texts, one => one.Where.StartsWith("entity kommunen|receipts", StringComparison.Ordinal));
        Assert.Contains(texts, one => one.Where == "site/report.json");
    }
}
