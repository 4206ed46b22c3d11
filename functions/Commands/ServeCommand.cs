using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stats.Functions.Sources;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1.", DefaultValueFactory = _ => 5080 };
        var command = new Command("serve", "Show the pages in a browser on this computer only (127.0.0.1).") { Cli.WorkspaceArgument, port };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var wanted = parsed.GetValue(port);
            if (wanted is < 0 or > IPEndPoint.MaxPort)
                throw new ExportFormatException($"--port is a number from 1 to {IPEndPoint.MaxPort}, or 0 for any that is free, not {wanted}.");
            var workspace = Workspace.Open(parsed.GetValue(Cli.WorkspaceArgument)!);
            if (!File.Exists(Path.Combine(workspace.Site, "index.html")))
                Cli.Tell($"There are no pages yet. Run: stats run {workspace.Folder}");
            await using var app = Build(workspace.Site, wanted);
            try
            {
                await app.StartAsync(stop);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                throw new IOException($"Another program listens on port {wanted} already, perhaps another `stats serve`. Name another port: --port 0 takes any that is free.", taken);
            }

            Console.WriteLine(app.Urls.First());
            Cli.Tell("Press Ctrl+C to stop.");
            await app.WaitForShutdownAsync(stop);
            return Cli.Success;
        }));
        return command;
    }

    internal static WebApplication Build(string site, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(site) });
        return app;
    }
}
