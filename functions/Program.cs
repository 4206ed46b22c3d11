using System.CommandLine;
using System.CommandLine.Invocation;
using Stats.Functions.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var root = new RootCommand("Turns the exports of a municipality's systems into staffing plans, a work list for web editors and a channel-shift report.")
{
    InitCommand.Create(),
    IngestCommand.Create(),
    ReportCommand.Create(),
    RunCommand.Create(),
    ServeCommand.Create(),
    WatchCommand.Create(),
    RetentionCommand.Create(),
    FunctionsCommand.Create(),
    TotalsCommand.Create(),
    SampleCommand.Create(),
    StaffCommand.Create(),
    PromiseCommand.Create(),
    ErlangCommand.Create(),
    ShiftCommand.Create(),
    ForecastCommand.Create(),
    BacktestCommand.Create(),
    EffectsCommand.Create(),
    ChangesCommand.Create(),
    ProfilesCommand.Create(),
    KeysCommand.Create(),
    DemoCommand.Create(),
};

// "@x" is a text like any other here, not a file of more arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

// A mistake in an option is told in a line, and standard output stays empty; a command that was left out is helped by the list of them.
if (parsed.Action is ParseErrorAction mistake)
    mistake.ShowHelp = parsed.CommandResult.Command.Subcommands.Count > 0;

// A command that is stopped ends at the next moment at which nothing is lost. A large export may need some seconds to come there.
return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
