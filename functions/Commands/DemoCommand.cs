using System.CommandLine;
using Stats.Functions.Demo;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

internal static class DemoCommand
{
    private const string Truths = "truths.json";

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Where to make it; an earlier demo there is replaced.", DefaultValueFactory = _ => "demo" };
        var command = new Command("demo", "Make a made-up municipality of 60 000 inhabitants, with 27 months of exports, and run it.") { folder };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var path = parsed.GetValue(folder)!;
            Clear(path);
            Cli.Tell($"Making the exports of a made-up municipality in {path} …");
            DemoMunicipality.Write(path);

            // One of the exports is broken on purpose, so a quarantined file is no failure here.
            await RunCommand.RunAsync(path, stop);
            Cli.Tell($"Open that page in a browser, or run: stats serve {path}");
            return Cli.Success;
        }));
        return command;
    }

    /// <summary>Removes an earlier demo; anything else is left alone.</summary>
    private static void Clear(string path)
    {
        if (!Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any())
            return;
        if (!File.Exists(Path.Combine(path, Truths)))
            throw new ExportFormatException($"{path} exists and is no demo. Name a new folder: stats demo DIR");
        foreach (var name in new[] { "inbox", "archive", "quarantine", "data", "site", "profiles" })
        {
            if (Directory.Exists(Path.Combine(path, name)))
                Directory.Delete(Path.Combine(path, name), recursive: true);
        }
    }
}
