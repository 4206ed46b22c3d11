using System.CommandLine;
using System.Globalization;
using NodaTime;
using Stats.Analytics.Interventions;
using Stats.Functions.Series;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

internal static class EffectsCommand
{
    private static readonly Argument<string> series = new("SERIES") { Description = "A file of rows date,y[,control…] by day, week, month or year." };
    private static readonly Option<string> change = new("--change") { Description = "The first day of the change: 2026-03-03.", Required = true };
    private static readonly Option<string?> until = new("--until") { Description = "The last day that is tested. Default: the last row." };
    private static readonly Option<string?> controls = new("--controls") { Description = "The columns that the change cannot have moved: a,b. Default: all after the second; none: \"\"." };
    private static readonly Option<string> smallest = new("--smallest") { Description = "The smallest effect that matters, in per cent.", DefaultValueFactory = _ => "10%" };
    private static readonly Option<bool> isMeasure = new("--measure") { Description = "The values are a measure, not counts. Default: told from whether they are whole numbers." };
    private static readonly Option<bool> json = new("--json") { Description = "An object, in full precision; shares are fractions." };

    public static Command Create()
    {
        var command = new Command("effects", "Whether a change had an effect: what was seen after it, beside what would have been without it.")
            { series, change, until, controls, smallest, isMeasure, json };
        command.SetAction(Cli.Guard((parsed, _) =>
        {
            var answer = Answer(parsed);
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

            return Task.FromResult(Cli.Success);
        }));
        return command;
    }

    private static EffectsAnswer Answer(ParseResult parsed)
    {
        var names = parsed.GetValue(controls)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var file = EffectFile.Read(parsed.GetValue(series)!, names, parsed.GetValue(isMeasure) ? true : null);
        var first = Day(parsed.GetValue(change)!, "--change");
        var before = file.PeriodFrom(first);
        if (before == 0 || before >= file.KnownCount)
            throw new ExportFormatException($"--change {parsed.GetValue(change)} must lie within the rows of {file.Path}, after the first and no later than the last.");
        var end = parsed.GetValue(until) is { } text ? Math.Min(file.KnownCount, file.PeriodFrom(Day(text, "--until").PlusDays(1))) : file.KnownCount;
        if (end <= before)
            throw new ExportFormatException("--until must not be before --change.");
        return new(file.Name, file.Series, before, end - before, file.Controls, ChangeTests.Of(file.Series, before, end - before, Fraction(parsed.GetValue(smallest)!)));
    }

    private static LocalDate Day(string text, string option) =>
        EffectFile.ParseDay(text) ?? throw new ExportFormatException($"{option} is a day such as 2026-03-03, not '{text}'.");

    private static double Fraction(string text) =>
        double.TryParse(text.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and < 100
            ? percent / 100
            : throw new ExportFormatException($"--smallest is in per cent, above 0 and below 100, such as 10%, not '{text}'.");
}
