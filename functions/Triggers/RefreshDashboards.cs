using Microsoft.Extensions.Logging;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>Timer: makes the pages anew.</summary>
internal static class RefreshDashboards
{
    public static async Task RunAsync(Installation installation, ILogger log, CancellationToken stop) =>
        log.Refreshed((await installation.RefreshAsync(stop)).Count);
}
