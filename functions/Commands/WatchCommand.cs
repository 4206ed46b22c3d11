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
            using var logging = LoggerFactory.Create(log => log.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "yyyy-MM-dd HH:mm:ss ")));
            await new Watch(() => Installation.OpenAsync(parsed.GetValue(Cli.WorkspaceArgument)!, stop), TimerSchedules.FromEnvironment(), logging.CreateLogger("stats")).RunAsync(stop);
            return Cli.Success;
        }));
        return command;
    }
}
