using Microsoft.Extensions.Logging;
using NodaTime;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>Timer: deletes by rule.</summary>
internal static class Retention
{
    /// <returns>Whether the pages may have changed.</returns>
    public static async Task<bool> RunAsync(Installation installation, ILogger log, CancellationToken stop)
    {
        var deleted = await Deletions.RunAsync(installation, SystemClock.Instance.GetCurrentInstant(), stop);
        foreach (var one in deleted)
            log.Deleted(one.Count, one.What, one.Source, one.Rule);
        return deleted.Count > 0;
    }
}
