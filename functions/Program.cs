using System.CommandLine;
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

// A command that is stopped ends at the next moment at which nothing is lost. A large export may need some seconds to come there.
return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
