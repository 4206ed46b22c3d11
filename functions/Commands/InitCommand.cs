using System.CommandLine;
using Stats.Functions.Workspaces;

namespace Stats.Functions.Commands;

internal static class InitCommand
{
    public static Command Create()
    {
        var command = new Command("init", "Make a workspace: settings, topic map and the folders for exports.") { Cli.WorkspaceArgument };
        command.SetAction(Cli.Guard((parsed, _) =>
        {
            var folder = parsed.GetValue(Cli.WorkspaceArgument)!;
            var made = Workspace.Create(folder);
            foreach (var file in made)
                Console.WriteLine(file);
            Cli.Tell(made.Count == 0
                ? $"{folder} is a workspace already; nothing was changed."
                : $"Now set the organisation's name in {Path.Combine(folder, "stats.yaml")}, drop exports in {Path.Combine(folder, "inbox")}/<source>/ and run: stats run {folder}");
            return Task.FromResult(Cli.Success);
        }));
        return command;
    }
}
