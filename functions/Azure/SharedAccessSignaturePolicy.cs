using Azure.Core;
using Azure.Core.Pipeline;

namespace Stats.Functions.Azure;

/// <summary>Adds a shared access signature to a request's address.</summary>
internal sealed class SharedAccessSignaturePolicy(string signature) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var query = message.Request.Uri.Query;
        message.Request.Uri.Query = query.Length > 1 ? $"{query}&{signature}" : signature;
    }
}
