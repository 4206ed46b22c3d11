using System.Net;
using System.Text.Json.Nodes;
using Stats.Functions;
using Stats.Functions.Azure;
using Stats.Functions.Triggers;
using Stats.Tests.Azure;

namespace Stats.Tests.Triggers;

public sealed class UnreachableStorageTests
{
    [Fact]
    public async Task Health_answers_503_when_storage_cannot_be_reached()
    {
        var address = $"http://127.0.0.1:{LoopbackPort.Free(1)[0]}/kommunen";
        var account = StorageAccount.Parse($"AccountName=kommunen;AccountKey=a2V5;BlobEndpoint={address};QueueEndpoint={address};TableEndpoint={address}", RetryTests.Patient());
        await using var app = FunctionsHandler.Build(new CloudInstallation(account, "kommunen"), 0);
        await app.StartAsync();
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri($"{app.Urls.First()}/api/health"));
        var health = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unreachable", "Storage did not answer."), (answer.StatusCode, (string?)health["status"], (string?)health["why"]));
    }
}
