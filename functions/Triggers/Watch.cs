using Microsoft.Extensions.Logging;
using NCrontab;
using Stats.Functions.Sources;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Triggers;

/// <summary>The timers and the queue of the Functions host, in one process without a cloud.</summary>
internal sealed class Watch(Func<Task<Installation>> openAsync, TimerSchedules schedules, ILogger log)
{
    private static readonly TimeSpan longestWait = TimeSpan.FromDays(1);

    private readonly Dictionary<ExportMessage, int> tries = [];

    /// <summary>Works until it is stopped. It begins with what waits.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var last = DateTime.UtcNow;
        await GuardAsync(nameof(ScanInbox), ScanAsync, stop);
        await GuardAsync(nameof(RefreshDashboards), RefreshAsync, stop);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var wait = Timers().Min(timer => timer.Schedule.GetNextOccurrence(last)) - DateTime.UtcNow;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait < longestWait ? wait : longestWait, stop);

            // What came due while something else was done is done once.
            var now = DateTime.UtcNow;
            foreach (var (name, schedule, runAsync) in Timers())
            {
                if (schedule.GetNextOccurrence(last) <= now)
                    await GuardAsync(name, runAsync, stop);
            }

            last = now;
        }
    }

    private (string Name, CrontabSchedule Schedule, Func<Installation, CancellationToken, Task> RunAsync)[] Timers() =>
    [
        (nameof(ScanInbox), schedules.Scan, ScanAsync),
        (nameof(Retention), schedules.Retention, async (installation, stop) =>
        {
            if (await Retention.RunAsync(installation, log, stop))
                await RefreshAsync(installation, stop);
        }),
        (nameof(RefreshDashboards), schedules.Refresh, RefreshAsync),
        (nameof(SendDigest), schedules.Digest, async (installation, stop) => log.Digest((await SendDigest.RunAsync(installation, stop)).Text)),
    ];

    private async Task ScanAsync(Installation installation, CancellationToken stop)
    {
        var changed = false;
        var messages = await ScanInbox.RunAsync(installation, log, stop);
        foreach (var gone in tries.Keys.Except(messages))
            tries.Remove(gone);
        foreach (var message in messages)
        {
            tries[message] = tries.GetValueOrDefault(message) + 1;
            try
            {
                changed |= await IngestExport.RunAsync(installation, message, tries[message], log, stop);
                tries.Remove(message);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                // One that cannot be handled now must not keep the others waiting; the next scan finds it again.
                log.Failed(nameof(IngestExport), error);
            }
        }

        if (changed)
            await RefreshAsync(installation, stop);
    }

    private Task RefreshAsync(Installation installation, CancellationToken stop) => RefreshDashboards.RunAsync(installation, log, stop);

    /// <summary>Runs with the settings as they are now; a mistake in them, or a fault, waits for the next time.</summary>
    private async Task GuardAsync(string name, Func<Installation, CancellationToken, Task> runAsync, CancellationToken stop)
    {
        try
        {
            await using var installation = await openAsync();
            await runAsync(installation, stop);
        }
        catch (Exception wrong) when (wrong is ExportFormatException or InvalidDataException)
        {
            log.CannotBegin(name, wrong.Message);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            log.Failed(name, error);
        }
    }
}
