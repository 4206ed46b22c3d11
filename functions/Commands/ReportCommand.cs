using System.CommandLine;

namespace Stats.Functions.Commands;

internal static class ReportCommand
{
    public static Command Create()
    {
        var command = new Command("report", "Make report.json and the pages from the store.") { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            await using var installation = await Installation.OpenAsync(parsed.GetValue(Cli.WorkspaceArgument)!, stop);
            Console.WriteLine(await Publish.RunAsync(installation, stop));
            return Cli.Success;
        }));
        return command;
    }
}
