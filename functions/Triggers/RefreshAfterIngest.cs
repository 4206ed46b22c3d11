using Azure;
using Microsoft.Extensions.Logging;
using Stats.Functions.Azure;

namespace Stats.Functions.Triggers;

/// <summary>Queue: makes the pages anew after exports were read, once for all the requests that wait.</summary>
internal static class RefreshAfterIngest
{
    /// <summary>Enough to delete what was received. If this ends in between, what is left comes again soon, and costs a look at most.</summary>
    private static readonly TimeSpan shortWhile = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(Installation installation, QueueClient requests, ILogger log, CancellationToken stop)
    {
        // A request is sent when its export is stored, so what is stored now is what all of them ask for. This invocation's own is not among them:
        // should it fail, the host tries it again.
        while (await requests.ReceiveMessagesAsync(32, shortWhile, stop) is { Count: > 0 } waiting)
            await Task.WhenAll(waiting.Select(DeleteAsync));
        await RefreshDashboards.RunAsync(installation, log, stop);

        async Task DeleteAsync(QueueMessage request)
        {
            try
            {
                await requests.DeleteMessageAsync(request.MessageId, request.PopReceipt, stop);
            }
            catch (RequestFailedException taken) when (taken.Status is 400 or 404)
            {
                // It took longer than that, and another worker has it now.
            }
        }
    }
}
