using System.CommandLine;
using System.Globalization;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

/// <summary>Shows how a file would be read, without keeping anything.</summary>
internal static class ProfileTryCommand
{
    public static Command Create(Option<string?> folder)
    {
        var file = new Argument<string>("FILE") { Description = "An export." };
        var id = new Option<string?>("--profile") { Description = "Read it with this profile instead of the proposed one." };
        var count = new Option<int>("--rows") { Description = "How many rows to show.", DefaultValueFactory = _ => 10 };
        var command = new Command("try", "Propose the profile for a file and show its first rows as read. Nothing is kept.") { file, id, count, folder };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
                throw new ExportFormatException($"There is no file {path}.");
            var export = ExportFile.At(new("try"), path);
            var catalogue = ProfilesCommand.Catalogue(parsed);
            using var archive = ExportArchive.Open(export);
            return archive is null ? Try(export) : await TryAsync(archive, Try, stop);

            int Try(ExportFile one)
            {
                TellShape(one);
                if (Choose(one, catalogue, parsed.GetValue(id)) is not { } profile)
                    return Cli.Error;
                return ProfileTrial.Tell(one, profile, parsed.GetValue(count), Cli.Results, stop) ? Cli.Success : Cli.SomeQuarantined;
            }
        }));
        return command;
    }

    /// <summary>Tries each file of an archive; the best of them decides the exit code.</summary>
    private static async Task<int> TryAsync(ExportArchive archive, Func<ExportFile, int> tryOne, CancellationToken stop)
    {
        var codes = new List<int>();
        foreach (var packed in archive.Files)
        {
            try
            {
                await packed.UseAsync(
                    file =>
                    {
                        codes.Add(tryOne(file));
                        return Task.CompletedTask;
                    },
                    stop);
            }
            catch (ExportFormatException unreadable)
            {
                Console.WriteLine(unreadable.Message);
            }

            Console.WriteLine();
        }

        return codes.Contains(Cli.Success) ? Cli.Success : codes.Contains(Cli.SomeQuarantined) ? Cli.SomeQuarantined : Cli.Error;
    }

    private static void TellShape(ExportFile export)
    {
        var start = FileStart.Of(export);
        Console.WriteLine($"{export.Name}: {export.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes, {start.Encoding.WebName}");
    }

    private static SourceProfile? Choose(ExportFile export, ProfileCatalogue catalogue, string? id)
    {
        if (id is not null)
            return catalogue.Find(id) ?? throw new ExportFormatException($"There is no profile '{id}'. `stats profiles list` shows them.");
        var ranked = ProfileSniffer.Rank(export, catalogue);
        if (ranked[0].Fits)
        {
            Console.WriteLine($"Profile: {ranked[0].Profile.Id} — {ranked[0].Profile.Title}");
            Console.WriteLine(ranked[0].Profile.Counts.En);
            Console.WriteLine(ProfilesCommand.DefinitionOf(ranked[0].Profile));
            return ranked[0].Profile;
        }

        var closest = ranked.Where(match => match.Resembles).Take(3).ToList();
        Console.WriteLine(closest.Count == 0 ? "No profile fits. None resembles it." : "No profile fits. Closest:");
        foreach (var match in closest)
            Console.WriteLine($"  {match.Profile.Id}: lacks {string.Join(", ", match.Missing.Select(column => $"'{column}'"))}");
        Console.WriteLine($"`stats profiles new {export.Name} --workspace DIR` drafts one from the file. If a system only renamed its columns, change a copy of its profile (`stats profiles show ID`).");
        return null;
    }
}
