using System.CommandLine;
using Microsoft.Extensions.Logging;
using Stats.Functions.Triggers;

namespace Stats.Functions.Commands;

internal static class WatchCommand
{
    public static Command Create()
    {
        var command = new Command("watch", "Stay, and do on a server or laptop what the timers do in Azure: read new exports, make the pages, delete by rule.")
            { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            using var logging = LoggerFactory.Create(log => log
                .AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "yyyy-MM-dd HH:mm:ss "))
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
            try
            {
                await new Watch(() => Installation.OpenAsync(parsed.GetValue(Cli.WorkspaceArgument)!, stop), TimerSchedules.FromEnvironment(), logging.CreateLogger("stats")).RunAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // It has no end of its own, so to be stopped is its normal end: a service manager must not take it for a failure.
                Cli.Tell("Stopped. What was finished is kept.");
            }

            return Cli.Success;
        }));
        return command;
    }
}
