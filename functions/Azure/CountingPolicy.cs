using Azure.Core;
using Azure.Core.Pipeline;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Azure;

/// <summary>Counts requests, each try of its own.</summary>
/// <param name="service">table, blob or queue.</param>
internal sealed class CountingPolicy(string service) : HttpPipelinePolicy
{
    /// <summary>The status of a request that was not answered.</summary>
    private const int NoAnswer = 0;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var status = NoAnswer;
        try
        {
            await ProcessNextAsync(message, pipeline);
            status = message.Response.Status;
        }
        finally
        {
            Measures.StoreCalled(service, status);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var status = NoAnswer;
        try
        {
            ProcessNext(message, pipeline);
            status = message.Response.Status;
        }
        finally
        {
            Measures.StoreCalled(service, status);
        }
    }
}
