using System.CommandLine;

namespace Stats.Functions.Commands;

internal static class IngestCommand
{
    public static Command Create()
    {
        var command = new Command("ingest", "Read the exports that wait in inbox/ into the store.") { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            await using var installation = await Installation.OpenAsync(parsed.GetValue(Cli.WorkspaceArgument)!, stop);
            return await Ingest.RunAsync(installation, stop) > 0 ? Cli.SomeQuarantined : Cli.Success;
        }));
        return command;
    }
}
