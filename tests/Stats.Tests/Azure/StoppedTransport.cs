using Azure.Core;
using Azure.Core.Pipeline;

namespace Stats.Tests.Azure;

/// <summary>A network that is down, and tells where requests were bound for.</summary>
internal sealed class StoppedTransport(Action<string> sees) : HttpPipelineTransport
{
    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message)
    {
        sees(message.Request.Uri.ToUri().GetLeftPart(UriPartial.Path));
        throw new IOException("The network is down.");
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return default;
    }
}
