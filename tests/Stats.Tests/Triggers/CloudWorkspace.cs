using Stats.Functions.Azure;
using Stats.Tests.Azure;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Triggers;

/// <summary>An account of its own, whose container holds the settings of a <see cref="TestWorkspace"/>. Its pseudonym key is the same.</summary>
internal sealed class CloudWorkspace
{
    private CloudWorkspace(string connection, string organisation)
    {
        (Connection, Organisation) = (connection, organisation);
        Account = StorageAccount.Parse(connection);
        Container = Account.GetBlobContainerClient(organisation);
    }

    public string Connection { get; }

    public string Organisation { get; }

    public StorageAccount Account { get; }

    public BlobContainerClient Container { get; }

    /// <summary>The app settings that lead a handler here.</summary>
    public Dictionary<string, string> Environment => new()
    {
        ["STATS_STORAGE"] = Connection,
        ["STATS_CONTAINER"] = Organisation,
        ["STATS_PSEUDONYM_KEY"] = string.Concat(Enumerable.Repeat("5c", 32)),
        ["STATS_DASHBOARD_KEY"] = "a key that nobody guesses",
    };

    public static async Task<CloudWorkspace> NewAsync(string settings = TestWorkspace.Settings, string topics = "")
    {
        var cloud = new CloudWorkspace(await Azurite.NewConnectionAsync(), "kommunen");
        await cloud.Container.CreateIfNotExistsAsync();
        await cloud.WriteAsync("stats.yaml", BinaryData.FromString(settings));
        await cloud.WriteAsync("topics.csv", BinaryData.FromString(topics));
        return cloud;
    }

    public Task WriteAsync(string path, BinaryData content) => Container.GetBlobClient(path).UploadAsync(content);

    public Task DropAsync(Export export) => WriteAsync($"inbox/{export.Source}/{export.Name}", BinaryData.FromBytes(export.Content));

    public async Task<string> ReadAsync(string path) => (await Container.GetBlobClient(path).DownloadContentAsync())!.Content.ToString();

    /// <summary>The blobs below a folder, by their paths in it.</summary>
    public async Task<string[]> FilesAsync(string folder)
    {
        var names = new List<string>();
        await foreach (var blob in Container.GetBlobsAsync(folder + "/"))
            names.Add(blob.Name[(folder.Length + 1)..]);
        return [.. names.Order(StringComparer.Ordinal)];
    }
}
