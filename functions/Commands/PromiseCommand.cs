using System.CommandLine;

namespace Stats.Functions.Commands;

internal static class PromiseCommand
{
    private static readonly Option<bool> csv = new("--csv") { Description = "Semicolon-separated, for Excel." };
    private static readonly Option<bool> json = new("--json") { Description = "An object, in full precision; also what if, pooling, and what ten percentage points more cost." };

    public static Command Create()
    {
        var command = new Command("promise", "What can be promised with some more or fewer on duty in the busiest half-hour, and how often it holds.") { json, csv };
        PlanOptions.AddTo(command);
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var plan = await PlanOptions.PlanAsync(parsed, stop);
            if (parsed.GetValue(json))
                Console.WriteLine(PromiseTable.Json(plan));
            else if (parsed.GetValue(csv))
                Console.Write(PromiseTable.Csv(plan));
            else
                Cli.Results.Write(PromiseTable.Table(plan));
            return Cli.Success;
        }));
        return command;
    }
}
