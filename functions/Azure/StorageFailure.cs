using System.Text.Json;
using Azure;
using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>Refusals as errors. Messages hold no query, since a signature or a filter is in it.</summary>
internal static class StorageFailure
{
    public static RequestFailedException Of(HttpMessage message)
    {
        var (response, request) = (message.Response, message.Request);
        var code = response.Headers.TryGetValue("x-ms-error-code", out var header) ? header! : ErrorCode(response);
        var text = $"The storage service answered {response.Status} {code ?? response.ReasonPhrase} to {request.Method} {request.Uri.ToUri().GetLeftPart(UriPartial.Path)}"
            + (response.Headers.TryGetValue("x-ms-request-id", out var id) ? $" (request {id})." : ".")
            + NextStep(response.Status);
        return new(response.Status, text, code, null);
    }

    private static string NextStep(int status) => status switch
    {
        401 or 403 => " Check the account's key or signature, or that the program's identity has the roles Storage Table, Blob and Queue Data Contributor, and that the account's firewall lets it in.",
        429 or 503 => " The account was too busy, however often the request was sent. Try again later.",
        _ => "",
    };

    /// <summary>The code in an answer of the table service.</summary>
    internal static string? ErrorCode(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var body = JsonDocument.Parse(json);
            return body.RootElement.TryGetProperty("odata.error", out var error) && error.TryGetProperty("code", out var code) ? code.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ErrorCode(Response response) => response.ContentStream is null ? null : ErrorCode(response.Content.ToMemory());
}
