using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;
using Stats.Analytics.Interventions;
using Stats.Functions.Changes;
using Stats.Functions.Series;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

/// <summary>Shows the changes and whether they helped, or writes one down before anybody knows.</summary>
internal static class ChangesCommand
{
    private static readonly Option<string?> date = new("--date") { Description = "Writes down a change: its first day, such as 2026-03-03." };
    private static readonly Option<string?> where = new("--where") { Description = "The page, e-service or topic it concerns, as in topics.csv." };
    private static readonly Option<string?> what = new("--what") { Description = "What was done, in your own words." };
    private static readonly Option<string?> expected = new("--expected") { Description = "What it is hoped to do to the contacts, such as -10%." };
    private static readonly Option<string?> owner = new("--owner") { Description = "Who follows it up: a role or a unit, not a person." };
    private static readonly Option<bool> json = new("--json") { Description = "An array of objects, in full precision." };

    public static Command Create()
    {
        var command = new Command("changes", "Changes and whether they helped; with --date, --where and --what one more is written down in changes.csv.")
            { Cli.WorkspaceArgument, date, where, what, expected, owner, json };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var folder = parsed.GetValue(Cli.WorkspaceArgument)!;
            await using var installation = await Installation.OpenAsync(folder, stop);
            if (parsed.GetValue(date) is not null || parsed.GetValue(where) is not null || parsed.GetValue(what) is not null)
            {
                await AddAsync(installation, parsed, stop);
                return Cli.Success;
            }

            var changes = await installation.ReadChangesAsync(stop);
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(changes, Store.StatsJson.Indented));
            else
                WriteTable(changes, folder);
            return Cli.Success;
        }));
        return command;
    }

    private static async Task AddAsync(Installation installation, ParseResult parsed, CancellationToken stop)
    {
        var (day, place, done) = (parsed.GetValue(date), parsed.GetValue(where), parsed.GetValue(what));
        if (day is null || place is not { Length: > 0 } || done is not { Length: > 0 })
            throw new ExportFormatException("--date, --where and --what are needed to write down a change.");
        var change = new RegisteredChange(
            EffectFile.ParseDay(day) ?? throw new ExportFormatException($"--date is a day such as 2026-03-03, not '{day}'."),
            place.Trim(), done.Trim(), ChangeRegisterFile.FractionOf("--expected", parsed.GetValue(expected)?.Trim() ?? ""), parsed.GetValue(owner)?.Trim() ?? "", null, null);
        var locked = await installation.LockAsync(change, stop);
        ChangeRegisterFile.Add(Path.Combine(installation.Workspace.Folder, ChangeRegisterFile.Name), locked);
        Console.WriteLine($"Written down in {Path.Combine(installation.Workspace.Folder, ChangeRegisterFile.Name)}.");
        Console.WriteLine(locked.BaselineFrom is { } from
            ? $"It will be compared with the days from {LocalDatePattern.Iso.Format(from)}, and with {(locked.Controls is { Count: > 0 } controls ? string.Join(", ", controls) : "no other topic")}."
            : "It cannot be tested yet: topics.csv does not say which topic it concerns, or no contacts about it are known before that day.");
    }

    private static void WriteTable(IReadOnlyList<ChangeEvaluation> changes, string folder)
    {
        if (changes.Count == 0)
        {
            Console.WriteLine($"No changes in the last two years. `stats changes {folder} --date 2026-03-03 --where /page --what \"Rewrote it\"` writes one down.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("from", "where", "topic", "weeks", "verdict", "per cent (95 %)", "next");
        foreach (var one in changes)
        {
            var relative = one.Decisive?.Test?.Effect?.Relative;
            table.AddRow(
                LocalDatePattern.Iso.Format(one.Change.Days.Start), Markup.Escape(one.Change.What), Markup.Escape(one.Change.Topic.Name),
                one.Decisive?.Weeks.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
                one.Decisive is null ? (one.Channel is null ? "cannot be tested" : "too early") : JsonNamingPolicy.CamelCase.ConvertName(one.Verdict.ToString()),
                relative is null ? "" : $"{EffectsAnswer.Percent(relative.Estimate)} ({EffectsAnswer.Percent(relative.Lower)} to {EffectsAnswer.Percent(relative.Upper)})",
                one.CanBeJudged && one.Next is { } next ? LocalDatePattern.Iso.Format(next.Day) : "");
        }

        Cli.Results.Write(table);
    }
}
