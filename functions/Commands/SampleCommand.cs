using System.CommandLine;
using System.Globalization;
using NodaTime.Text;
using Spectre.Console;
using Stats.Analytics.Benefit;
using Stats.Analytics.Contacts;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

/// <summary>Tells which contacts to give a cause in coding.csv.</summary>
internal static class SampleCommand
{
    private static readonly Option<int> weeks = new("--weeks") { Description = "For how many weeks, from Monday on.", DefaultValueFactory = _ => 2 };
    private static readonly Option<int> contacts = new("--contacts") { Description = "How many contacts to give a cause; 385 make the share right within 5 points.", DefaultValueFactory = _ => 400 };
    private static readonly Option<int> seed = new("--seed") { Description = "Another number draws other hours; the same number always the same.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> csv = new("--csv") { Description = "Semicolon-separated, for Excel: a row for each hour and channel." };

    public static Command Create()
    {
        var command = new Command("sample", "Which contacts to give a cause in coding.csv, so that the avoidable share is right within some points.")
            { Cli.WorkspaceArgument, weeks, contacts, seed, csv };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var (forWeeks, count) = (parsed.GetValue(weeks), parsed.GetValue(contacts));
            if (forWeeks is not (>= 1 and <= 26) || count is not (>= 20 and <= 10_000))
                throw new ExportFormatException("--weeks must be 1 to 26, and --contacts 20 to 10000.");
            var folder = parsed.GetValue(Cli.WorkspaceArgument)!;
            await using var installation = await Installation.OpenAsync(folder, stop);
            var plan = await installation.ReadSampleAsync(forWeeks, count, new Random(parsed.GetValue(seed)).NextDouble(), stop)
                ?? throw new ExportFormatException($"{folder}: no calls, e-mails or other contacts are stored yet. Drop exports in inbox/ and run `stats run {folder}`.");
            if (parsed.GetValue(csv))
                WriteCsv(plan);
            else
                WriteTables(plan, count);
            return Cli.Success;
        }));
        return command;
    }

    private static void WriteCsv(SamplingPlan plan)
    {
        Console.Write('\uFEFF'); // with the byte order mark Excel sees that this is UTF-8
        Console.WriteLine("day;hour;channel;first");
        foreach (var hour in plan.Hours)
            Console.WriteLine($"{LocalDatePattern.Iso.Format(hour.Day)};{HourOf(hour)};{NameOf(hour.Channel)};{hour.Count}");
    }

    private static void WriteTables(SamplingPlan plan, int count)
    {
        var hours = new Table().Border(TableBorder.Simple).AddColumns("day", "hour", "channel", "give a cause to the first");
        foreach (var hour in plan.Hours)
            hours.AddRow(LocalDatePattern.Iso.Format(hour.Day), HourOf(hour), NameOf(hour.Channel), hour.Count.ToString(CultureInfo.InvariantCulture));
        Cli.Results.Write(hours);

        var strata = new Table().Border(TableBorder.Simple).AddColumns("channel", "topic", "contacts to expect");
        foreach (var stratum in plan.Strata)
            strata.AddRow(NameOf(stratum.Channel), Markup.Escape(stratum.Topic.IsUnmapped ? "(no topic)" : stratum.Topic.Name), stratum.Count.ToString(CultureInfo.InvariantCulture));
        Cli.Results.Write(strata);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"In each of these hours, give the first contacts that come a cause (0–9, see causes.csv) and write them in coding.csv. That makes about {plan.ExpectedCount:0} contacts:"
            + $" the avoidable share will be right within {100 * plan.MarginFraction:0.0} percentage points, 19 times in 20."));
        if (plan.ExpectedCount < 0.95 * count)
            Console.WriteLine($"Fewer than the {count} wanted: too few come in an hour. More --weeks give more hours to choose from.");
    }

    private static string HourOf(SampleHour hour) => hour.Hour is { } one ? $"{one:00}–{one + 1:00}" : "any time";

    private static string NameOf(Channel channel) => channel.ToString().ToLowerInvariant();
}
