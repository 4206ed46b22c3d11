using System.CommandLine;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Commands;

internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Read new exports and make the pages: ingest, then report.") { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard((parsed, stop) => RunAsync(parsed.GetValue(Cli.WorkspaceArgument)!, stop)));
        return command;
    }

    public static async Task<int> RunAsync(string folder, CancellationToken stop)
    {
        var workspace = Workspace.Open(folder);
        await using var store = Cli.OpenStore(workspace);
        var quarantined = await Ingest.RunAsync(workspace, store, stop);
        Console.WriteLine(await Publish.RunAsync(workspace, store, stop));
        return quarantined > 0 ? Cli.SomeQuarantined : Cli.Success;
    }
}
