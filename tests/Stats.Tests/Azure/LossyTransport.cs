using Azure.Core;
using Azure.Core.Pipeline;

namespace Stats.Tests.Azure;

/// <summary>A connection that breaks after a request has been done and before its answer has come.</summary>
/// <param name="loses">Whether the answer to a request is lost.</param>
internal sealed class LossyTransport(Func<Request, bool> loses) : HttpPipelineTransport
{
    private readonly HttpClientTransport inner = HttpClientTransport.Shared;

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message)
    {
        inner.Process(message);
        Lose(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await inner.ProcessAsync(message);
        Lose(message);
    }

    private void Lose(HttpMessage message)
    {
        if (loses(message.Request))
            throw new IOException("The connection was reset.");
    }
}
