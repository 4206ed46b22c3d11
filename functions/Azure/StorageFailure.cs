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

    /// <param name="message">The request.</param>
    /// <param name="tries">What each try ended with.</param>
    /// <returns>An error with the status 0: nothing answered.</returns>
    public static RequestFailedException OfNoAnswer(HttpMessage message, AggregateException tries) => new(
        0,
        $"The storage service at {message.Request.Uri.ToUri().GetLeftPart(UriPartial.Authority)} did not answer, {tries.InnerExceptions.Count} times: {tries.InnerExceptions[^1].Message}. "
            + "Check the account's name or its connection string, this computer's network, and that the account's firewall lets it in.",
        null,
        tries);

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
