using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Stats.Benchmarks;

/// <summary>The least that a table can be spoken to with: no retries, no kinds of values, no errors. What the client is measured against.</summary>
internal sealed class RawTable(string endpoint, string table) : IDisposable
{
    private readonly HttpClient http = new();

    public async Task AddAsync(string partition, int first, int count)
    {
        var body = new StringBuilder("--batch_x\r\nContent-Type: multipart/mixed; boundary=changeset_x\r\n\r\n");
        for (var number = first; number < first + count; number++)
        {
            body.Append("--changeset_x\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST ").Append(endpoint).Append('/').Append(table)
                .Append(" HTTP/1.1\r\nAccept: application/json;odata=nometadata\r\nPrefer: return-no-content\r\nContent-Type: application/json\r\n\r\n{\"PartitionKey\":\"").Append(partition)
                .Append(CultureInfo.InvariantCulture, $"\",\"RowKey\":\"{number:D6}\",\"Number@odata.type\":\"Edm.Int64\",\"Number\":\"{number}\",\"Bytes@odata.type\":\"Edm.Binary\",\"Bytes\":\"")
                .Append(Convert.ToBase64String(TablesBenchmark.Bytes)).Append("\"}\r\n");
        }

        body.Append("--changeset_x--\r\n--batch_x--\r\n");
        using var content = new StringContent(body.ToString());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=batch_x");
        using var answer = await SendAsync(HttpMethod.Post, "/$batch", content);
        await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Reads a partition of at most a page.</summary>
    /// <returns>How many bytes its entities hold.</returns>
    public async Task<long> ReadAsync(string partition)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/{table}()?$filter=PartitionKey%20eq%20'{partition}'", null);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        var total = 0L;
        foreach (var entity in json.RootElement.GetProperty("value").EnumerateArray())
            total += entity.GetProperty("Bytes").GetBytesFromBase64().Length + entity.GetProperty("RowKey").GetString()!.Length;
        return total;
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, endpoint + path) { Content = content };
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(
            Convert.FromBase64String(AzuriteProcess.Key), Encoding.UTF8.GetBytes($"{date}\n/{AzuriteProcess.Account}{request.RequestUri!.AbsolutePath}"));
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-version", "2020-12-06");
        request.Headers.Add("Accept", "application/json;odata=nometadata");
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {AzuriteProcess.Account}:{Convert.ToBase64String(signature)}");
        return (await http.SendAsync(request)).EnsureSuccessStatusCode();
    }
}
