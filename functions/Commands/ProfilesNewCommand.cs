using System.CommandLine;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;
using Stats.Functions.Sources.Drafting;

namespace Stats.Functions.Commands;

/// <summary>Drafts a profile from a file: shows what is thought and why, asks what the file cannot tell, and reads the file with the result.</summary>
internal static class ProfilesNewCommand
{
    private static readonly Argument<string> file = new("FILE") { Description = "An export, as the system made it." };
    private static readonly Option<string[]> set = new("--set")
    {
        Description = $"role=column, as often as needed: --set time=Ankomstdatum. Roles: {string.Join(", ", DraftAnswers.Settings)}.",
    };
    private static readonly Option<string?> channel = new("--channel") { Description = "The channel of every row, when no column tells it: phone, email, … or none when rows are cases and no contacts." };
    private static readonly Option<string?> dates = new("--dates") { Description = "DMY or MDY (or YMD), when the dates can be read either way." };
    private static readonly Option<string[]> map = new("--map") { Description = "What a value of the channel or outcome column means, as often as needed: --map Disk=visit." };
    private static readonly Option<string?> preset = new("--preset")
    {
        Description = $"What is known of a system: {string.Join(", ", PresetCatalogue.Presets.Select(one => one.Id))}.",
    };
    private static readonly Option<string?> id = new("--id") { Description = "The profile's name; made from the file's name otherwise." };
    private static readonly Option<string?> title = new("--title") { Description = "The system's name as shown on the pages." };
    private static readonly Option<string?> output = new("--out") { Description = "Write the profile to this file." };
    private static readonly Option<bool> yes = new("--yes") { Description = "Ask nothing: write the profile, or tell which options settle what is open." };
    private static readonly Option<bool> force = new("--force") { Description = "Replace a profile that exists." };

    public static Command Create(Option<string?> folder)
    {
        var command = new Command("new", "Draft a profile from an export of any layout. Written to the workspace's profiles/, to --out, or to standard output.")
        {
            file, folder, set, channel, dates, map, preset, id, title, output, yes, force,
        };
        command.SetAction(Cli.Guard((parsed, stop) => Task.FromResult(Run(parsed, parsed.GetValue(folder), stop))));
        return command;
    }

    private static int Run(ParseResult parsed, string? workspace, CancellationToken stop)
    {
        var path = parsed.GetValue(file)!;
        if (!File.Exists(path))
            throw new ExportFormatException($"There is no file {path}.");
        if (workspace is not null && !File.Exists(Path.Combine(workspace, "stats.yaml")))
            throw new ExportFormatException($"{workspace} is not a workspace: it has no stats.yaml. `stats init {workspace}` makes one.");
        var export = ExportFile.At(new("new"), path);
        var known = ProfilesCommand.Catalogue(parsed);
        if (ProfileSniffer.Propose(export, known) is { } fitting)
            Cli.Tell($"The profile '{fitting.Id}' ({fitting.Title}) reads this file already; `stats profiles try {export.Name}` shows how. Draft another only if it reads it wrongly.");
        var table = TableSample.Of(export);
        var draft = ProfileDrafter.Draft(table, AnswersOf(parsed));
        if (!parsed.GetValue(yes) && DraftPrompts.CanAsk)
        {
            if (DraftPrompts.Settle(table, AnswersOf(parsed), draft) is not { } settled)
                return Cli.Error;
            draft = settled;
        }
        else
            DraftTable.Tell(draft);

        if (draft.Questions.Count > 0)
            throw new ExportFormatException($"{export.Name} does not tell all that a profile needs, so none was written:\n  {string.Join("\n  ", draft.Questions.Select(question => question.Text))}");
        var yaml = DraftYaml.Of(draft);
        var profile = ProfileCatalogue.Parse(draft.Id + ".yaml", yaml);
        ProfileTrial.Tell(export, profile, 5, Cli.Messages, stop);
        var target = parsed.GetValue(output) ?? (workspace is null ? null : Path.Combine(workspace, "profiles", draft.Id + ".yaml"));
        Write(target, yaml, parsed.GetValue(force));
        return Cli.Success;
    }

    private static DraftAnswers AnswersOf(ParseResult parsed)
    {
        var answers = new DraftAnswers
        {
            Preset = parsed.GetValue(preset),
            Title = parsed.GetValue(title),
            Id = parsed.GetValue(id) is not { } given || ProfileId.IsValid(given) ? parsed.GetValue(id)
                : throw new ExportFormatException("--id takes small letters a to z, digits and hyphens, such as artvise-export."),
            Meanings = (parsed.GetValue(map) ?? []).Select(MeaningOf).GroupBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Meaning, StringComparer.OrdinalIgnoreCase),
        };
        foreach (var text in parsed.GetValue(set) ?? [])
            answers = answers.WithText(text);
        if (parsed.GetValue(channel) is { } fixedChannel)
            answers = answers.With(DraftAnswers.FixedChannel, fixedChannel);
        return parsed.GetValue(dates) is { } order ? answers.With(DraftAnswers.Dates, order) : answers;
    }

    private static (string Value, string Meaning) MeaningOf(string text)
    {
        if (text.LastIndexOf('=') is not (var at and > 0))
            throw new ExportFormatException("--map is written value=meaning, such as --map Disk=visit.");
        var (value, meaning) = (text[..at].Trim(), text[(at + 1)..].Trim());
        string[] meanings = [.. Enum.GetNames<Channel>(), .. Enum.GetNames<ContactOutcome>()];
        return meanings.Contains(meaning, StringComparer.OrdinalIgnoreCase) ? (value, meaning) : throw new ExportFormatException(
            $"--map: '{meaning}' is no meaning. Channels are {Listed<Channel>()}; outcomes are {Listed<ContactOutcome>()}.");

        static string Listed<T>()
            where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));
    }

    private static void Write(string? target, string yaml, bool isForced)
    {
        if (target is null)
        {
            Console.Write(yaml);
            return;
        }

        if (File.Exists(target) && !isForced)
            throw new ExportFormatException($"{target} exists and was left as it is. --force replaces it; --id or --out names another.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        File.WriteAllText(target, yaml);
        Console.WriteLine(target);
        Cli.Tell("Read the profile through: `counts` is shown on the pages, and is yours to word.");
    }
}
