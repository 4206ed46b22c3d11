using System.CommandLine;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stats.Functions.Sources;
using Stats.Functions.Telemetry;
using Stats.Functions.Triggers;

namespace Stats.Functions.Commands;

internal static class FunctionsCommand
{
    private const string PortVariable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    public static Command Create()
    {
        var command = new Command("functions", "Answer the Azure Functions host, which starts this (see host.json). Listens on 127.0.0.1 only.");
        command.SetAction(Cli.Guard(async (_, stop) =>
        {
            if (!int.TryParse(Environment.GetEnvironmentVariable(PortVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > IPEndPoint.MaxPort)
            {
                throw new ExportFormatException(
                    $"{PortVariable} is not set to a port: the Functions host sets it when it starts this program. `func start` in the published folder does; `stats watch` needs no host.");
            }

            await using var app = FunctionsHandler.Build(CloudInstallation.FromEnvironment(), port);
            await app.StartAsync(stop);
            app.Logger.Listening(port);
            await app.WaitForShutdownAsync(stop);
            return Cli.Success;
        }));
        return command;
    }
}
