using System.CommandLine;

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
        await using var installation = await Installation.OpenAsync(folder, stop);
        var quarantined = await Ingest.RunAsync(installation, stop);
        Console.WriteLine(await Publish.RunAsync(installation, stop));
        return quarantined > 0 ? Cli.SomeQuarantined : Cli.Success;
    }
}
