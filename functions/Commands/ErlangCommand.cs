using System.CommandLine;
using Stats.Analytics.Staffing;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

internal static class ErlangCommand
{
    private const double MostErlangs = 1e6;

    private static readonly Option<string?> model = new("--model") { Description = "C (nobody hangs up) or A (callers hang up). Default: A with --patience, else C." };
    private static readonly Option<double> calls = new("--calls") { Description = "Contacts that arrive, on average, in --per.", Required = true };
    private static readonly Option<string> per = new("--per") { Description = "The time they arrive in.", DefaultValueFactory = _ => "30m" };
    private static readonly Option<string> aht = new("--aht") { Description = "Mean handle time, after-work included.", Required = true };
    private static readonly Option<string?> patience = new("--patience") { Description = "Mean time until a waiting caller hangs up." };
    private static readonly Option<int?> agents = new("--agents") { Description = "Agents on duty: tells how they fare." };
    private static readonly Option<double?> target = new("--target") { Description = "Service level to reach, such as 0.8: tells how many agents it takes." };
    private static readonly Option<string> within = new("--within") { Description = "The longest wait that is in time.", DefaultValueFactory = _ => "20s" };
    private static readonly Option<double?> occupancy = new("--occupancy") { Description = "With --target: the largest share of their time that agents may be busy." };
    private static readonly Option<double?> abandonment = new("--abandonment") { Description = "With --target: the largest share that may hang up." };
    private static readonly Option<double?> shrinkage = new("--shrinkage") { Description = "Share of paid time that is absence, breaks and meetings: tells how many to schedule." };
    private static readonly Option<ServiceLevelVariant> variant = new("--variant")
    {
        Description = "Service level is answered in time as a share of: offered, excludingShort (offered less those who hang up in time), answered; or virtual.",
        DefaultValueFactory = _ => ServiceLevelVariant.Offered,
        CustomParser = Choice.Of<ServiceLevelVariant>,
    };

    private static readonly Option<bool> csv = new("--csv") { Description = "Semicolon-separated, for Excel." };
    private static readonly Option<bool> json = new("--json") { Description = "An object, in full precision." };

    public static Command Create()
    {
        var command = new Command("erlang", "Waits for a number of agents, or agents for a service level. Times are written 20s, 5m, 1.5h, 0:30 or in seconds.")
            { model, calls, per, aht, patience, agents, target, within, occupancy, abandonment, shrinkage, variant, json, csv };
        command.SetAction(Cli.Guard((parsed, _) =>
        {
            var answer = Answer(parsed);
            if (answer.IsOverloaded)
                Cli.Tell($"The load is {ErlangAnswer.Text(answer.Load.OfferedLoadErlangs)} erlangs: with {answer.Agents} agents and nobody hanging up the queue grows without end.");
            if (parsed.GetValue(json))
                Console.WriteLine(answer.Json().ToJsonString(Store.StatsJson.Indented));
            else if (parsed.GetValue(csv))
                Console.Write(answer.Csv());
            else
                Cli.Results.Write(answer.Table());
            return Task.FromResult(Cli.Success);
        }));
        return command;
    }

    private static ErlangAnswer Answer(ParseResult parsed)
    {
        var load = Load(parsed);
        var wanted = parsed.GetValue(variant);
        var time = TimeLength.Parse("--within", parsed.GetValue(within)!);
        var count = (parsed.GetValue(agents), parsed.GetValue(target)) switch
        {
            (null, null) => throw new ExportFormatException("Say --agents N to see how they fare, or --target 0.8 to see how many it takes."),
            (not null, not null) => throw new ExportFormatException("--agents and --target exclude each other: give the one that is known."),
            ({ } given, null) => Given(parsed, given),
            (null, { } level) => StaffingRequirement.AgentCount(load, new(
                Share("--target", level, isOneAllowed: false),
                time,
                wanted,
                parsed.GetValue(abandonment) is { } most ? Share("--abandonment", most, isOneAllowed: true) : null,
                parsed.GetValue(occupancy) is { } cap ? Share("--occupancy", cap, isOneAllowed: true) : null)),
        };
        var away = parsed.GetValue(shrinkage);
        if (away is not (null or (>= 0 and < 1)))
            throw new ExportFormatException($"--shrinkage is a share from 0 to below 1, such as 0.3, not {ErlangAnswer.Text(away.Value)}.");
        return new(load, count, away is null ? null : StaffingRequirement.ScheduledCount(count, away.Value), time, wanted, QueueOutcome.Of(load, count, time));
    }

    private static QueueLoad Load(ParseResult parsed)
    {
        var interval = TimeLength.Parse("--per", parsed.GetValue(per)!);
        var handle = TimeLength.Parse("--aht", parsed.GetValue(aht)!);
        var count = parsed.GetValue(calls);
        if (!(count > 0) || !double.IsFinite(count))
            throw new ExportFormatException("--calls is a number above 0.");
        if (interval == NodaTime.Duration.Zero || handle == NodaTime.Duration.Zero)
            throw new ExportFormatException("--per and --aht are longer than nothing.");
        var patient = parsed.GetValue(patience) is { } text ? TimeLength.Parse("--patience", text) : (NodaTime.Duration?)null;
        var load = new QueueLoad(count / interval.TotalHours, handle, parsed.GetValue(model)?.ToUpperInvariant() switch
        {
            null => patient,
            "A" => patient ?? throw new ExportFormatException("--model A needs --patience: the mean time until a waiting caller hangs up."),
            "C" when patient is null => null,
            "C" => throw new ExportFormatException("--model C knows no patience: leave out --patience, or say --model A."),
            _ => throw new ExportFormatException($"--model is A or C, not '{parsed.GetValue(model)}'."),
        });
        if (load.Patience is null && parsed.GetValue(abandonment) is not null)
            throw new ExportFormatException("--abandonment needs --patience: in Erlang C nobody hangs up.");
        return load.OfferedLoadErlangs <= MostErlangs ? load
            : throw new ExportFormatException($"--calls, --per and --aht make {ErlangAnswer.Text(load.OfferedLoadErlangs)} erlangs. At most a million is computed.");
    }

    private static int Given(ParseResult parsed, int count) =>
        count is < 1 or > (int)MostErlangs * 10 ? throw new ExportFormatException("--agents is a whole number from 1 to 10 million.")
        : parsed.GetValue(occupancy) is null && parsed.GetValue(abandonment) is null ? count
        : throw new ExportFormatException("--occupancy and --abandonment are limits that go with --target, not with --agents.");

    private static double Share(string option, double share, bool isOneAllowed) => share > 0 && (share < 1 || (isOneAllowed && share == 1))
        ? share
        : throw new ExportFormatException($"{option} is a share above 0 and {(isOneAllowed ? "at most" : "below")} 1, such as 0.8, not {ErlangAnswer.Text(share)}.");
}
