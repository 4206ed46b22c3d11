using System.CommandLine;
using Spectre.Console;
using Stats.Dashboards.Pages;
using Stats.Dashboards.Text;
using Stats.Functions.Sources;
using Stats.Functions.Sources.Drafting;

namespace Stats.Functions.Commands;

internal static class ProfilesCommand
{
    private static readonly Option<string?> folder = new("--workspace") { Description = "Also use the profiles of this workspace." };

    public static Command Create() => new("profiles", "The systems whose exports can be read, and how.") { List(), Show(), ProfileTryCommand.Create(folder), ProfilesNewCommand.Create(folder) };

    internal static ProfileCatalogue Catalogue(ParseResult parsed) =>
        ProfileCatalogue.Load(parsed.GetValue(folder) is { } workspace ? Path.Combine(workspace, "profiles") : null);

    /// <summary>What the profile's numbers are numbers of, in a line.</summary>
    internal static string DefinitionOf(SourceProfile profile) => string.Join("; ", DefinitionRows.Of(profile.Definition, Texts.English.Reconciliation)
        .Where(row => row.Words.Length > 0).Select(row => $"{row.Label}: {row.Words}"));

    private static Command List()
    {
        var command = new Command("list", "List them.") { folder };
        command.SetAction(Cli.Guard((parsed, _) =>
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("Profile", "System", "What it counts", "Definition");
            foreach (var profile in Catalogue(parsed).Profiles)
                table.AddRow(Markup.Escape(profile.Id), Markup.Escape(profile.Title), Markup.Escape(profile.Counts.En), Markup.Escape(DefinitionOf(profile)));
            Cli.Results.Write(table);
            var presets = new Table().Border(TableBorder.Simple).AddColumns("Preset", "System", "What is known of its exports");
            foreach (var preset in PresetCatalogue.Presets)
                presets.AddRow(Markup.Escape(preset.Id), Markup.Escape(preset.Title), Markup.Escape(preset.Known));
            Cli.Results.Write(presets);
            Console.WriteLine("A preset helps `stats profiles new FILE --preset ID` to draft a profile for a system whose exports each customer lays out.");
            return Task.FromResult(Cli.Success);
        }));
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "A profile of the list." };
        var command = new Command("show", "Show a profile as YAML: save it in a workspace's profiles/ folder to change it.") { id, folder };
        command.SetAction(Cli.Guard((parsed, _) =>
        {
            Console.Write(Catalogue(parsed).Yaml(parsed.GetValue(id)!)
                ?? throw new ExportFormatException($"There is no profile '{parsed.GetValue(id)}'. `stats profiles list` shows them."));
            return Task.FromResult(Cli.Success);
        }));
        return command;
    }
}
