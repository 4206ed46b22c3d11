using Azure;
using Stats.Functions.Azure;

namespace Stats.Tests.Azure;

public sealed class RetryTests
{
    private const string Found = """{"PartitionKey":"p","RowKey":"r","Number":7}""";

    [Fact]
    public async Task A_busy_service_is_asked_again_when_it_says_and_each_time_signed_anew()
    {
        using var service = new BusyService((503, "1", ""), (429, "1", ""), (200, null, Found));
        var table = Account(service).GetTableClient("stats");
        Assert.Equal(7, (await table.GetEntityIfExistsAsync("p", "r"))!.GetInt32("Number"));
        Assert.Equal(3, service.Requests.Count);
        Assert.All(service.Requests.Zip(service.Requests.Skip(1)), pair => Assert.InRange((pair.Second.At - pair.First.At).TotalSeconds, 0.95, 30));
        Assert.Equal(3, service.Requests.Select(request => (request.Date, request.Authorization)).Distinct().Count());
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_an_error_that_says_so()
    {
        using var service = new BusyService([.. Enumerable.Repeat((503, (string?)null, "<html>"), 6)]);
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => Account(service).GetTableClient("stats").GetEntityIfExistsAsync("p", "r"));
        Assert.Equal(
            (503, $"The storage service answered 503 Service Unavailable to GET {service.Address}/stats(PartitionKey=%27p%27,RowKey=%27r%27). "
                + "The account was too busy, however often the request was sent. Try again later."),
            (error.Status, error.Message));
        Assert.Equal(6, service.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_an_error_that_says_where_it_should_be_and_what_to_check()
    {
        var address = $"http://127.0.0.1:{LoopbackPort.Free(1)[0]}";
        var account = StorageAccount.Parse($"AccountName=kommunen;AccountKey=a2V5;TableEndpoint={address}/kommunen;BlobEndpoint={address}/kommunen", Patient());
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => account.GetTableClient("stats").GetEntityIfExistsAsync("p", "r"));
        Assert.Equal(0, error.Status);
        Assert.StartsWith($"The storage service at {address} did not answer, 6 times: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Check the account's name or its connection string, this computer's network, and that the account's firewall lets it in.", error.Message, StringComparison.Ordinal);

        // Readers of files read without awaiting.
        using var blob = account.GetBlobContainerClient("inbox").GetBlobClient("a").OpenRead(5, new("\"x\""));
        Assert.Equal(0, Assert.Throws<RequestFailedException>(() => blob.ReadByte()).Status);
    }

    [Fact]
    public async Task A_refusal_is_not_asked_again_and_tells_what_to_check_but_no_secret()
    {
        using var service = new BusyService((403, null, """{"odata.error":{"code":"AuthenticationFailed","message":{"lang":"en-US","value":"x"}}}"""));
        var account = StorageAccount.Parse($"TableEndpoint={service.Address};SharedAccessSignature=?sv=2021&sig=c2VjcmV0", Patient());
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => account.GetTableClient("stats").GetEntityIfExistsAsync("p", "r"));
        Assert.Equal((403, "AuthenticationFailed"), (error.Status, error.ErrorCode));
        Assert.Contains("Storage Table, Blob and Queue Data Contributor", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("?sv=2021&sig=c2VjcmV0", Assert.Single(service.Requests).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_is_added_once_however_often_a_request_is_sent()
    {
        using var service = new BusyService((503, "0", ""), (200, null, """{"value":[]}"""));
        var account = StorageAccount.Parse($"TableEndpoint={service.Address};SharedAccessSignature=sv=2021&sig=x", Patient());
        await foreach (var _ in account.GetTableClient("stats").QueryAsync(select: ["A"]))
            Assert.Fail("There is nothing.");
        Assert.Equal(["/stats()?$select=A&sv=2021&sig=x", "/stats()?$select=A&sv=2021&sig=x"], service.Requests.Select(request => request.Address));
    }

    [AzuriteFact]
    public async Task An_answer_that_is_lost_is_asked_for_again()
    {
        var lost = 0;
        var table = await Azurite.NewTableAsync(Lossy(request => request.Method.Method == "PUT" && lost++ == 0));
        await table.UpsertEntityAsync(new("p", "r") { { "A", 1 } }, TableUpdateMode.Replace);
        Assert.Equal(2, lost);
        Assert.Equal(1, (await table.GetEntityIfExistsAsync("p", "r"))!.GetInt32("A"));
    }

    internal static StorageClientOptions Lossy(Func<global::Azure.Core.Request, bool> loses)
    {
        var options = Patient();
        options.Transport = new LossyTransport(loses);
        return options;
    }

    internal static StorageClientOptions Patient()
    {
        var options = new StorageClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(5);
        return options;
    }

    private static StorageAccount Account(BusyService service) =>
        StorageAccount.Parse($"AccountName=kommunen;AccountKey=a2V5;TableEndpoint={service.Address}", Patient());
}
