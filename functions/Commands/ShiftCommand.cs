using System.CommandLine;
using NodaTime;
using Stats.Analytics.ChannelShift;
using Stats.Functions.Series;
using Stats.Functions.Sources;

namespace Stats.Functions.Commands;

internal static class ShiftCommand
{
    private static readonly Argument<string> counts = new("COUNTS") { Description = "A file of rows period,segment,channel,count (period: a day, 2025-W10, 2025-03 or 2025), or a workspace folder." };
    private static readonly Option<string?> channel = new("--channel") { Description = "The channel whose share is followed. Default: eservice, else web, else the one whose share grew most." };
    private static readonly Option<string?> department = new("--department") { Description = "Of a workspace: only the topics that topics.csv says this department answers for." };
    private static readonly Option<string?> from = new("--from") { Description = "Nothing before this day, week, month or year." };
    private static readonly Option<string?> to = new("--to") { Description = "Nothing after it." };
    private static readonly Option<string?> before = new("--before") { Description = "The first period, P or P..P, such as 2024 or 2024-01..2024-06. Default: the year before the last; with less than two years, the first half." };
    private static readonly Option<string?> after = new("--after") { Description = "The second period. Default: the last year; with less than two years, the last half." };
    private static readonly Option<bool> csv = new("--csv") { Description = "Semicolon-separated, for Excel: a row for each topic." };
    private static readonly Option<bool> json = new("--json")
    {
        Description = "An object: total, behaviour, mix (changes of share as fractions: 0.02 is two percentage points) and volume (relative change of all contacts: 0.1 is ten per cent more), "
            + "each with estimate and the limits of its 95 % interval, lower and upper; withheld: why behaviour may not have changed at all.",
    };

    public static Command Create()
    {
        var command = new Command("shift", "Do people really move to another channel? Splits the change of its share into behaviour, topic mix and volume.")
            { counts, channel, department, from, to, before, after, csv, json };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var path = parsed.GetValue(counts)!;
            var request = Request(parsed);
            var answer = new ShiftAnswer(Directory.Exists(path) ? await ReadWorkspaceAsync(path, parsed.GetValue(department), request, stop) : ReadFile(path, parsed.GetValue(department), request));
            if (parsed.GetValue(json))
                Console.WriteLine(answer.Json().ToJsonString(Store.StatsJson.Indented));
            else if (parsed.GetValue(csv))
                Console.Write(answer.Csv());
            else
                answer.Write();
            return Cli.Success;
        }));
        return command;
    }

    private static ShiftRequest Request(ParseResult parsed)
    {
        var (first, second) = (Span("--before", parsed.GetValue(before)), Span("--after", parsed.GetValue(after)));
        if (first is null != second is null)
            throw new ExportFormatException("--before and --after belong together: give both.");
        var (start, end) = (Span("--from", parsed.GetValue(from))?.Start ?? new LocalDate(1, 1, 1), Span("--to", parsed.GetValue(to))?.End ?? new LocalDate(9999, 12, 31));
        if (start > end)
            throw new ExportFormatException("--from lies after --to.");
        return new(
            parsed.GetValue(channel)?.Trim().ToLowerInvariant(),
            parsed.GetValue(from) is null && parsed.GetValue(to) is null ? null : new(start, end), first, second);
    }

    private static DateInterval? Span(string option, string? text) => text is null ? null
        : PeriodText.ParseSpan(text) ?? throw new ExportFormatException($"{option}: '{text}' is not a period. Write it as {PeriodText.Forms}, or two of them with .. between.");

    private static ShiftReading ReadFile(string path, string? department, ShiftRequest request) => department is null
        ? ShiftPeriods.Compare(path, ChannelFile.Read(path), request)
        : throw new ExportFormatException($"--department is for a workspace folder, and {path} is none.");

    private static async Task<ShiftReading> ReadWorkspaceAsync(string path, string? department, ShiftRequest request, CancellationToken stop)
    {
        await using var installation = await Installation.OpenAsync(path, stop);
        var streams = await installation.ReadCountedAsync(stop);
        var topics = installation.Workspace.Topics();
        var table = ChannelShifts.Days(streams, topics) ?? throw new ExportFormatException($"{path}: no contacts are stored. `stats ingest {path}` reads what waits in the inbox.");
        if (department is not null)
        {
            var names = topics.Rules.Select(rule => rule.Department).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
            var name = names.Find(one => one.Equals(department.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw new ExportFormatException(
                $"topics.csv has no department '{department}'. It has: {(names.Count > 0 ? string.Join(", ", names) : "none; add a column department")}.");
            table = table.Only(topic => topics.DepartmentOf(new(topic)) == name);
            if (!Enumerable.Range(0, table.Periods.Count).Any(period => table.Total(period) > 0))
                throw new ExportFormatException($"{path}: no contacts are stored of what {name} answers for.");
            if (request is { Within: null, Before: null } && ChannelShifts.Of(streams, topics, request.Channel)?.Departments.FirstOrDefault(one => one.Department == name) is { } found)
                return new(found.YearOnYear, null, []);
        }
        else if (request is { Within: null, Before: null } && (request.Channel is null || table.Channels.Contains(request.Channel)) && ChannelShifts.Of(streams, topics, request.Channel) is { } report)
            return new(report.YearOnYear, report.Trends.FirstOrDefault(trend => trend.Segment is null), ShiftPeriods.Notes(report.YearOnYear));
        var reading = ShiftPeriods.Compare(path, table, request);
        return reading with { Comparison = reading.Comparison with { Withheld = [.. ChannelShifts.SourceChangesIn(streams, reading.Comparison), .. reading.Comparison.Withheld] } };
    }
}
