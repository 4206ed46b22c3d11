using Microsoft.Extensions.Logging;
using Stats.Functions.Azure;

namespace Stats.Functions.Triggers;

/// <summary>Queue: makes the pages anew after exports were read, once for all the requests that wait.</summary>
internal static class RefreshAfterIngest
{
    public static async Task RunAsync(Installation installation, QueueClient requests, ILogger log, CancellationToken stop)
    {
        // A request is sent when its export is stored, so what is stored now is what all of them ask for. This invocation's own is not among them:
        // should it fail, the host tries it again.
        while (await requests.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1), stop) is { Count: > 0 } waiting)
        {
            await Task.WhenAll(waiting.Select(request => requests.DeleteMessageAsync(request.MessageId, request.PopReceipt, stop)));
        }

        await RefreshDashboards.RunAsync(installation, log, stop);
    }
}
