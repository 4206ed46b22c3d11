using System.Text.Json.Nodes;
using Stats.Analytics.Contacts;
using Stats.Functions.Commands;
using Stats.Functions.Demo;
using Stats.Functions.Store;
using Stats.Functions.Workspaces;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Demo;

/// <summary>The demo, run, and another one beside it with a pseudonym key of its own; shared by the tests that read them.</summary>
public sealed class IngestedDemo : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("stats-demo-").FullName;

    public string Root => Path.Combine(folder, "demo");

    public string Other => Path.Combine(folder, "other");

    internal DemoTruths Truths { get; private set; } = null!;

    /// <summary>All days of each source.</summary>
    public IReadOnlyDictionary<string, List<DayFacts>> Days { get; private set; } = null!;

    public IReadOnlyList<IngestReceipt> Receipts { get; private set; } = null!;

    public JsonNode Report => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "site", "report.json")))!;

    public async Task InitializeAsync()
    {
        DemoMunicipality.Write(Root);
        foreach (var file in Directory.GetFiles(Root, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Other, Path.GetRelativePath(Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await Task.WhenAll(new[] { Root, Other }.Select(demo => Task.Run(async () =>
            Assert.Equal(Cli.SomeQuarantined, await RunCommand.RunAsync(demo, default)))));

        Truths = DemoTruths.Load(Path.Combine(Root, "truths.json"));
        await using var store = SqliteStore.Open(Workspace.Open(Root).Store);
        var days = new Dictionary<string, List<DayFacts>>();
        foreach (var stream in await store.ReadStreamsAsync(default))
            days.Add(stream.Source.Value, await StoreContent.DaysAsync(store, stream));
        Days = days;
        Receipts = await store.ReadReceiptsAsync(default);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
