using System.CommandLine;
using System.Globalization;
using Stats.Functions.Privacy;
using Stats.Functions.Sources;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Commands;

internal static class KeysCommand
{
    public static Command Create() => new("keys", "The key that pseudonyms are made with.") { Show(), Rotate() };

    private static Command Show()
    {
        var command = new Command("show", "Tell which key is used and where it comes from; never the key itself.") { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard((parsed, _) =>
        {
            var workspace = Workspace.Open(parsed.GetValue(Cli.WorkspaceArgument)!);
            Console.WriteLine($"{Id(workspace.PseudonymKey())} {(Workspace.IsKeyInEnvironment ? PseudonymKey.Variable : workspace.KeyFile)}");
            return Task.FromResult(Cli.Success);
        }));
        return command;
    }

    private static Command Rotate()
    {
        var command = new Command("rotate", "Make a new key and destroy the old one. Read all exports that wait first.") { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard((parsed, _) =>
        {
            var workspace = Workspace.Open(parsed.GetValue(Cli.WorkspaceArgument)!);
            if (Workspace.IsKeyInEnvironment)
                throw new ExportFormatException($"The key comes from {PseudonymKey.Variable}, so it is changed where that is set. `openssl rand -hex 32` makes one.");
            Console.WriteLine($"{Id(PseudonymKey.Rotate(workspace.KeyFile))} {workspace.KeyFile}");
            Cli.Tell("Days read so far keep the pseudonyms of the old key, which can no longer be made. An export that tells as much of such a day, or more, replaces it whole; "
                + "rows of any other are ignored and counted.");
            return Task.FromResult(Cli.Success);
        }));
        return command;
    }

    private static string Id(PseudonymKey key) => key.Id.ToString("x8", CultureInfo.InvariantCulture);
}
