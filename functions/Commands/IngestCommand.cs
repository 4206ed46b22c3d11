using System.CommandLine;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Commands;

internal static class IngestCommand
{
    public static Command Create()
    {
        var command = new Command("ingest", "Read the exports that wait in inbox/ into the store.") { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var workspace = Workspace.Open(parsed.GetValue(Cli.WorkspaceArgument)!);
            await using var store = Cli.OpenStore(workspace);
            return await Ingest.RunAsync(workspace, store, stop) > 0 ? Cli.SomeQuarantined : Cli.Success;
        }));
        return command;
    }
}
