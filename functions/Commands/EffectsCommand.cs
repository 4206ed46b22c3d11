using System.CommandLine;
using NodaTime;
using Stats.Analytics.Contacts;
using Stats.Analytics.Interventions;
using Stats.Functions.Series;
using Stats.Functions.Sources;
using Stats.Functions.Tables;

namespace Stats.Functions.Commands;

internal static class EffectsCommand
{
    private static readonly Argument<string> series = new("SERIES") { Description = "A file of rows date,y[,control…] by day, week, month or year; or a workspace folder." };
    private static readonly Option<string> change = new("--change") { Description = "The first day of the change: 2026-03-03.", Required = true };
    private static readonly Option<string?> until = new("--until") { Description = "The last day that is tested. Default: the last that is known." };
    private static readonly Option<string?> controls = new("--controls") { Description = "Of a file: the columns that the change cannot have moved: a,b. Default: all after the second; none: \"\"." };
    private static readonly Option<string?> topic = new("--topic") { Description = "Of a workspace: contacts about this topic. They are compared with topics to which nothing is known to have happened." };
    private static readonly Option<Channel?> channel = new("--channel") { Description = "Of a workspace: phone, email … Default: the one with most contacts before the change.", CustomParser = given => Choice.Of<Channel>(given) };
    private static readonly Option<string> smallest = new("--smallest") { Description = "The smallest effect that matters, in per cent.", DefaultValueFactory = _ => "10%" };
    private static readonly Option<bool> isMeasure = new("--measure") { Description = "Of a file: the values are a measure, not counts. Default: told from whether they are whole numbers." };
    private static readonly Option<EffectMethod> method = new("--method") { Description = "averaged, or a second opinion: interrupted, structural or arima.", DefaultValueFactory = _ => EffectMethod.Averaged, CustomParser = Choice.Of<EffectMethod> };
    private static readonly Option<bool> json = new("--json") { Description = "An object, in full precision; shares are fractions." };

    public static Command Create()
    {
        var command = new Command("effects", "Whether a change had an effect: what was seen after it, beside what would have been without it.")
            { series, change, until, controls, topic, channel, smallest, isMeasure, method, json };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var answer = await AnswerAsync(parsed, stop);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(answer.Json().ToJsonString(Store.StatsJson.Indented));
            }
            else
            {
                Cli.Results.Write(answer.Table());
                foreach (var line in answer.Words())
                    Console.WriteLine(line);
            }

            return Cli.Success;
        }));
        return command;
    }

    private static async Task<EffectsAnswer> AnswerAsync(ParseResult parsed, CancellationToken stop)
    {
        var path = parsed.GetValue(series)!;
        var first = Day(parsed.GetValue(change)!, "--change");
        var isWorkspace = Directory.Exists(path);
        RefuseOthers(parsed, isWorkspace);
        var names = parsed.GetValue(controls)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var read = isWorkspace
            ? await WorkspaceEffects.ReadAsync(path, parsed.GetValue(topic), parsed.GetValue(channel), first, stop)
            : EffectFile.Read(path, names, parsed.GetValue(isMeasure) ? true : null);
        var before = read.PeriodFrom(first);
        if (before == 0 || before >= read.KnownCount)
            throw new ExportFormatException($"--change {parsed.GetValue(change)} must lie after the first period of {path}, and no later than the last.");
        var end = parsed.GetValue(until) is { } text ? Math.Min(read.KnownCount, read.PeriodFrom(Day(text, "--until").PlusDays(1))) : read.KnownCount;
        if (end <= before)
            throw new ExportFormatException("--until must not be before --change.");
        try
        {
            var cut = read.Series.Starts[before] > first ? before - 1 : (int?)null;
            var tested = parsed.GetValue(method) == EffectMethod.Averaged && cut is { } within ? read.Series.Without(within) : read.Series;
            var test = ChangeTests.Of(tested, before, end - before, Fraction(parsed.GetValue(smallest)!), parsed.GetValue(method));
            return new(read.Name, tested, before, end - before, read.Controls, parsed.GetValue(method), test)
            {
                Cut = cut is { } period ? read.Series.Starts[period] : null,
                ControlEffects = isWorkspace ? [] : ChangeTests.OfControls(tested, before, end - before),
            };
        }
        catch (ArgumentException cannot) when (parsed.GetValue(method) != EffectMethod.Averaged)
        {
            throw new ExportFormatException($"{path}: {cannot.Message}");
        }
    }

    private static void RefuseOthers(ParseResult parsed, bool isWorkspace)
    {
        Option[] others = isWorkspace ? [controls, isMeasure] : [topic, channel];
        if (Array.Find(others, option => parsed.GetResult(option) is { Implicit: false }) is { } odd)
            throw new ExportFormatException(isWorkspace ? $"{odd.Name} is for a file: a workspace's controls are the topics to which nothing happened." : $"{odd.Name} is for a workspace folder, and {parsed.GetValue(series)} is none.");
    }

    private static LocalDate Day(string text, string option) =>
        EffectFile.ParseDay(text) ?? throw new ExportFormatException($"{option} is a day such as 2026-03-03, not '{text}'.");

    private static double Fraction(string text) =>
        Percentage.TryParse(text, out var percent) && percent is > 0 and < 100
            ? percent / 100
            : throw new ExportFormatException($"--smallest is in per cent, above 0 and below 100, such as 10%, not '{text}'.");
}
