using Azure;
using Azure.Core;
using Stats.Functions.Azure;

namespace Stats.Tests.Azure;

public sealed class StorageAccountTests
{
    [Fact]
    public async Task A_name_alone_uses_the_identity_of_the_program_when_it_is_first_needed()
    {
        var asked = new List<string>();
        var options = new StorageClientOptions { Transport = new LossyTransport(_ => false) };
        options.Retry.MaxRetries = 0;
        var account = StorageAccount.Parse(" kommunenstats\n", options, DelegatedTokenCredential.Create((context, _) =>
        {
            asked.AddRange(context.Scopes);
            throw new InvalidOperationException("No identity here.");
        }));
        Assert.Equal("kommunenstats", account.Name);
        var table = account.GetTableClient("stats");
        Assert.Empty(asked);
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.GetEntityIfExistsAsync("p", "r"));
        Assert.Equal(["https://storage.azure.com/.default"], asked);
    }

    [Theory]
    [InlineData("AccountName=kommunen;AccountKey=a2V5", "https://kommunen.blob.core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=kommunen;AccountKey=a2V5;EndpointSuffix=core.example", "http://kommunen.blob.core.example")]
    [InlineData("accountname=kommunen;AccountKey=a2V5;BlobEndpoint=https://blobs.example/x/;", "https://blobs.example/x")]
    [InlineData("BlobEndpoint=https://blobs.example;SharedAccessSignature=?sig=x%3D", "https://blobs.example")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10000/devstoreaccount1")]
    public async Task A_connection_string_tells_where_the_services_are(string text, string endpoint)
    {
        var asked = "";
        var options = new StorageClientOptions { Transport = new StoppedTransport(address => asked = address) };
        options.Retry.MaxRetries = 0;
        await Assert.ThrowsAnyAsync<IOException>(() => StorageAccount.Parse(text, options).GetBlobContainerClient("inbox").GetBlobClient("a b").GetPropertiesIfExistsAsync());
        Assert.Equal($"{endpoint}/inbox/a%20b", asked);
    }

    [Theory]
    [InlineData("Kommunen-Stats", "this is neither")]
    [InlineData("", "this is neither")]
    [InlineData("AccountName=kommunen", "neither AccountKey nor SharedAccessSignature")]
    [InlineData("AccountName=kommunen;AccountKey=hemlig!", "is not whole")]
    [InlineData("AccountKey=aGVtbGln", "no AccountName")]
    [InlineData("AccountName=kommunen;hemlig", "a part without a name")]
    public void What_is_no_account_is_told_without_repeating_it(string text, string reason)
    {
        var error = Assert.Throws<FormatException>(() => StorageAccount.Parse(text));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("aGVtbGln", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=hemlig;AccountName=kommunen;AccountKey=a2V5", "'DefaultEndpointsProtocol' of the storage account's connection string is https or http.")]
    [InlineData("AccountName=kommunen;AccountKey=a2V5;QueueEndpoint=file:///hemlig", "'queueEndpoint' of the storage account's connection string is not an address such as https://….")]
    [InlineData("BlobEndpoint=https://blobs.example;QueueEndpoint=https://queues.example;SharedAccessSignature=sig=hemlig", "The storage account's connection string has neither AccountName nor TableEndpoint.")]
    public void Where_all_three_services_are_can_be_asked_beforehand(string text, string reason)
    {
        var account = StorageAccount.Parse(text);
        Assert.Equal(reason, Assert.Throws<FormatException>(account.RequireServices).Message);
        StorageAccount.Parse("AccountName=kommunen;AccountKey=a2V5").RequireServices();
    }

    [AzuriteFact]
    public async Task A_wrong_key_is_refused_and_the_error_does_not_hold_it()
    {
        const string wrong = "d3Jvbmcga2V5";
        var parts = (await Azurite.ConnectionAsync()).Split(';').Where(part => !part.StartsWith("AccountKey", StringComparison.Ordinal));
        var account = StorageAccount.Parse(string.Join(';', parts) + ";AccountKey=" + wrong);
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => account.GetTableClient("stats").CreateIfNotExistsAsync());
        Assert.Equal(403, error.Status);
        Assert.DoesNotContain(wrong, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => account.GetBlobContainerClient("inbox").CreateIfNotExistsAsync())).Status);
    }
}
