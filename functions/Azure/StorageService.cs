using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Stats.Functions.Azure;

/// <summary>One service of an account (tables, blobs or queues): makes requests, sends them, and turns refusals into errors.</summary>
/// <param name="endpoint">Its address, without a slash at the end.</param>
/// <param name="version">The version of the protocol that is spoken.</param>
/// <param name="pipeline">Authorizes requests, sends them, and sends them again when the service is busy or the connection breaks.</param>
/// <param name="signature">The shared access signature, if that is how requests are authorized.</param>
internal sealed class StorageService(string endpoint, string version, HttpPipeline pipeline, string? signature)
{
    public string Endpoint => endpoint;

    /// <summary>An address that the service itself is to read: with the signature, if there is one.</summary>
    public string AddressOf(string path) => endpoint + path + (signature is null ? "" : "?" + signature);

    /// <summary>A request, to be disposed of when its answer has been read.</summary>
    /// <param name="method">The method.</param>
    /// <param name="pathAndQuery">What follows the service's address, escaped.</param>
    public HttpMessage Message(RequestMethod method, string pathAndQuery)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new(endpoint + pathAndQuery));
        message.Request.Headers.Add("x-ms-version", version);
        return message;
    }

    /// <param name="message">The request.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <param name="alsoExpected">A status that is an answer here and no error.</param>
    /// <exception cref="RequestFailedException">The service refused, or could not be reached.</exception>
    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken stop, int alsoExpected = 0)
    {
        try
        {
            await pipeline.SendAsync(message, stop);
        }
        catch (AggregateException tries)
        {
            throw StorageFailure.OfNoAnswer(message, tries);
        }

        return Checked(message, alsoExpected);
    }

    /// <inheritdoc cref="SendAsync"/>
    public Response Send(HttpMessage message, CancellationToken stop)
    {
        try
        {
            pipeline.Send(message, stop);
        }
        catch (AggregateException tries)
        {
            throw StorageFailure.OfNoAnswer(message, tries);
        }

        return Checked(message, 0);
    }

    private static Response Checked(HttpMessage message, int alsoExpected) =>
        message.Response.IsError && message.Response.Status != alsoExpected ? throw StorageFailure.Of(message) : message.Response;
}
