using System.CommandLine;
using Spectre.Console;
using Stats.Functions.Sources;
using Stats.Functions.Telemetry;

namespace Stats.Functions.Commands;

/// <summary>What the commands share: exit codes, where messages go, and the one place that turns an error into a message.</summary>
internal static class Cli
{
    public const int Success = 0;
    public const int Error = 1;

    /// <summary>All was done, but some files could not be read and lie in quarantine; or every row of a file that was tried is rejected.</summary>
    public const int SomeQuarantined = 2;

    /// <summary>Messages and progress: standard error, so that standard output holds results only.</summary>
    public static IAnsiConsole Messages { get; } = Wide(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }), Console.IsErrorRedirected);

    /// <summary>Where results go: standard output.</summary>
    public static IAnsiConsole Results { get; } = Wide(AnsiConsole.Console, Console.IsOutputRedirected);

    /// <summary>A file has no width, so tables in it need not be squeezed.</summary>
    private static IAnsiConsole Wide(IAnsiConsole console, bool isRedirected)
    {
        if (isRedirected)
            console.Profile.Width = 200;
        return console;
    }

    public static Argument<string> WorkspaceArgument { get; } = new("DIR")
    {
        Description = "The workspace folder (made by `stats init`).",
        DefaultValueFactory = _ => ".",
    };

    /// <summary>Runs a command and turns what a person can mend into a message.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Guard(Func<ParseResult, CancellationToken, Task<int>> action) =>
        async (parsed, stop) =>
        {
            // Ctrl+C is heeded first when this has been left once: an action may work long before it waits for anything.
            await Task.Yield();
            using var telemetry = TelemetryExport.Start();
            try
            {
                return await action(parsed, stop);
            }
            catch (OperationCanceledException)
            {
                Tell("Stopped. What was finished is kept; run the command again to go on.");
                return 130;
            }
            catch (Exception error) when (error is ExportFormatException or IOException or UnauthorizedAccessException or InvalidDataException
                or Microsoft.Data.Sqlite.SqliteException or global::Azure.RequestFailedException)
            {
                Tell($"stats: {error.Message}");
                return Error;
            }
            catch (global::Azure.Identity.AuthenticationFailedException error)
            {
                Tell($"stats: Nobody is signed in to Azure. Sign in with `az login`, or set STATS_STORAGE to a connection string. What was tried:\n{error.Message}");
                return Error;
            }
        };

    public static void Tell(string message) => Console.Error.WriteLine(message);
}
