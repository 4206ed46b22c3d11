using System.CommandLine;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Commands;

internal static class ReportCommand
{
    public static Command Create()
    {
        var command = new Command("report", "Make report.json and the pages from the store.") { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var workspace = Workspace.Open(parsed.GetValue(Cli.WorkspaceArgument)!);
            await using var store = Cli.OpenStore(workspace);
            Console.WriteLine(await Publish.RunAsync(workspace, store, stop));
            return Cli.Success;
        }));
        return command;
    }
}
