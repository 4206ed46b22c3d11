using System.CommandLine;
using System.Globalization;
using NodaTime;
using Spectre.Console;
using Stats.Functions.Store;

namespace Stats.Functions.Commands;

internal static class RetentionCommand
{
    private static readonly Option<bool> records = new("--records") { Description = "Show all that has been deleted by rule, and delete nothing now." };

    public static Command Create()
    {
        var command = new Command("retention", "Delete what the rules in stats.yaml say has been kept long enough, and show what was deleted.")
            { Cli.WorkspaceArgument, records };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            await using var installation = await Installation.OpenAsync(parsed.GetValue(Cli.WorkspaceArgument)!, stop);
            var isRecords = parsed.GetValue(records);
            var deleted = isRecords
                ? await installation.Store.ReadDeletionsAsync(stop)
                : await Deletions.RunAsync(installation, SystemClock.Instance.GetCurrentInstant(), stop);
            if (deleted.Count > 0)
            {
                Show(deleted);
                if (!isRecords)
                    Cli.Tell("The pages still show what was deleted: `stats report` makes them anew.");
            }
            else if (isRecords)
                Cli.Tell("Nothing has been deleted by rule.");
            else if (!installation.Workspace.Settings.Retention.Rules().Any())
                Cli.Tell("stats.yaml has no rules under 'retention', so everything is kept. Write one, such as `archive: 90d`.");
            else
                Cli.Tell("Nothing is older than the rules allow.");
            return Cli.Success;
        }));
        return command;
    }

    private static void Show(IReadOnlyList<DeletionRecord> deleted)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("When (UTC)", "Rule", "Source", "What", "Count");
        table.Columns[^1].RightAligned();
        foreach (var one in deleted)
            table.AddRow(new[] { one.At, one.Rule, one.Source.Value, one.What, one.Count.ToString(CultureInfo.InvariantCulture) }.Select(Markup.Escape).ToArray());
        Cli.Results.Write(table);
    }
}
